package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.csv.CsvEncoding;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.MemberRow;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.Page;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Download;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The list of members in scope, searched and paged; exported as it is seen (P-13, OC-6). */
@Named("memberList")
@RequestScoped
public class MemberListPage {
  private static final int ROWS = 50;
  private static final int EXPORTED_AT_ONCE = 1_000;
  private static final int OFFICES = 200;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject BusinessClock clock;
  @Inject MemberWords words;
  private Page<MemberRow> page = new Page<>(List.of(), Optional.empty());

  /** Shows the page asked for, or sends the file. */
  public void open() {
    form.labels("member.list");
    form.offer("state", "ACTIVE");
    Optional<MemberQuery> query = query();
    if (query.isEmpty()) {
      return;
    }
    if (form.value("export").isEmpty()) {
      page = desk.list(actor, query.get());
    } else {
      export(query.get());
    }
  }

  private Optional<MemberQuery> query() {
    Optional<OfficeId> office = office();
    if (office.isEmpty() && !form.value("office").isBlank()) {
      form.reject("office", "member.office-unknown");
      return Optional.empty();
    }
    return Optional.of(
        new MemberQuery(
            clock.today(),
            form.value("number"),
            form.value("kana"),
            form.value("name"),
            office,
            form.value("state"),
            form.value("sort").equals("KANA") ? MemberQuery.Sort.KANA : MemberQuery.Sort.NUMBER,
            Optional.of(form.value("after")).filter(after -> !after.isEmpty()),
            ROWS));
  }

  private Optional<OfficeId> office() {
    String given = form.value("office");
    return given.isBlank() ? Optional.empty() : desk.officeNumbered(actor, given);
  }

  private void export(MemberQuery query) {
    CsvEncoding encoding =
        form.value("export").equals("utf-8") ? CsvEncoding.UTF_8 : CsvEncoding.SHIFT_JIS;
    List<String> columns = List.of(texts.get("member.export-columns").split(","));
    Download.csv(
        texts.get("member.export-file", "day", clock.today().toString()),
        encoding,
        columns,
        csv -> {
          Optional<String> after = Optional.empty();
          do {
            Page<MemberRow> next = desk.list(actor, query.of(EXPORTED_AT_ONCE).after(after));
            next.rows().forEach(row -> csv.row(fields(row)));
            after = next.next();
          } while (after.isPresent());
        });
  }

  private List<Object> fields(MemberRow row) {
    return List.of(
        row.number(),
        row.name(),
        row.kana(),
        row.birthDate(),
        words.sex(row.sex()),
        words.category(row.category()),
        row.joinedOn(),
        row.leftOn().map(LocalDate::toString).orElse(""),
        row.officeNumber(),
        row.officeName(),
        texts.get("member.state-" + row.state()));
  }

  /** The members of this page. */
  public List<MemberRow> getRows() {
    return page.rows();
  }

  /** The address of the next page; "" on the last. */
  public String getNext() {
    return page.next().map(after -> address(Map.of("after", after))).orElse("");
  }

  /** The address of the first page; "" on the first. */
  public String getFirst() {
    return form.value("after").isEmpty() ? "" : address(Map.of());
  }

  /** The address of the list as a file. */
  public String export(String encoding) {
    return address(Map.of("export", encoding));
  }

  /** The offices to choose from, for an employer with several. */
  public List<Field.Option> getOffices() {
    return desk.offices(actor, OfficeQuery.all(clock.today(), OFFICES)).rows().stream()
        .map(office -> new Field.Option(office.number(), office.number() + "　" + office.name()))
        .toList();
  }

  /** Orders of the list. */
  public List<Field.Option> getSorts() {
    return List.of(new Field.Option("KANA", texts.get("member.sort-KANA")));
  }

  private String address(Map<String, String> more) {
    return Query.of("/" + pages.getArea() + "/members", pages)
        .keep(form, "number", "kana", "name", "office", "state", "sort")
        .with(more)
        .url();
  }
}
