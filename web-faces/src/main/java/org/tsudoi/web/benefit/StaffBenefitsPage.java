package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantQuery;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantTotal;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.csv.CsvEncoding;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.MemberRow;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Download;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The secretariat's list of what was granted (OC-14), as a page or as CSV. */
@Named("staffBenefits")
@RequestScoped
public class StaffBenefitsPage {
  private static final int SIZE = 50;
  private static final int EXPORTED_AT_ONCE = 1000;
  private static final int MOST_MEMBERS = 200;
  private static final List<String> FILTERS =
      List.of("state", "group", "kind", "officeNumber", "member", "from", "until");

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject BenefitDesk desk;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  @Inject BenefitWords words;
  private List<GrantView> found = List.of();

  /** Finds the page's grants, or sends the file. */
  public void open() {
    form.labels("benefit.field");
    Optional<GrantQuery> query = query();
    if (query.isPresent() && form.value("export").isEmpty()) {
      found = desk.list(actor, query.get());
    } else {
      query.ifPresent(this::export);
    }
  }

  /** Empty with a problem at the field, and where no member is meant. */
  private Optional<GrantQuery> query() {
    Optional<OfficeId> office = office();
    Optional<List<MemberId>> members = members();
    Optional<LocalDate> from = day("from");
    Optional<LocalDate> until = day("until");
    return form.isGood() && members.isPresent()
        ? Optional.of(
            new GrantQuery(
                office,
                members.get(),
                Asked.choice(form, "state", GrantState.values()),
                Asked.choice(form, "group", BenefitGroup.values()),
                form.value("kind"),
                from,
                until,
                Optional.empty(),
                Cursor.id(form, "before", Long.MAX_VALUE),
                SIZE + 1))
        : Optional.empty();
  }

  private Optional<LocalDate> day(String field) {
    return form.value(field).isBlank()
        ? Optional.empty()
        : form.accept(field, BusinessDates.parse(form.value(field)));
  }

  private Optional<OfficeId> office() {
    String number = form.value("officeNumber").strip();
    Optional<OfficeId> office =
        number.isEmpty() ? Optional.empty() : register.officeNumbered(actor, number);
    if (office.isEmpty() && !number.isEmpty()) {
      form.reject("officeNumber", "benefit.no-office");
    }
    return office;
  }

  /** By number or kana, leniently; an empty list narrows nothing, none at all finds nothing. */
  private Optional<List<MemberId>> members() {
    String typed = form.value("member").strip();
    if (typed.isEmpty()) {
      return Optional.of(List.of());
    }
    List<MemberId> all =
        register.list(actor, query(typed)).rows().stream().map(MemberRow::id).toList();
    if (all.isEmpty()) {
      form.reject("member", "benefit.no-member");
    } else if (all.size() > MOST_MEMBERS) {
      form.reject("member", "benefit.many-members", "most", MOST_MEMBERS);
    }
    return Optional.of(all);
  }

  private MemberQuery query(String typed) {
    boolean number = typed.codePoints().anyMatch(Character::isDigit);
    return new MemberQuery(
        clock.today(),
        number ? typed : "",
        number ? "" : typed,
        "",
        Optional.empty(),
        "",
        MemberQuery.Sort.NUMBER,
        Optional.empty(),
        MOST_MEMBERS + 1);
  }

  private void export(GrantQuery query) {
    CsvEncoding encoding =
        form.value("export").equals("utf-8") ? CsvEncoding.UTF_8 : CsvEncoding.SHIFT_JIS;
    Download.csv(
        texts.get("benefit.export-file", "day", clock.today().toString()),
        encoding,
        List.of(texts.get("benefit.export-columns").split(",")),
        csv -> {
          long before = Long.MAX_VALUE;
          List<GrantView> rows;
          do {
            rows = desk.list(actor, query.before(before).sized(EXPORTED_AT_ONCE));
            rows.forEach(row -> csv.row(fields(row)));
            before = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id();
          } while (rows.size() == EXPORTED_AT_ONCE);
        });
  }

  private List<Object> fields(GrantView row) {
    return List.of(
        row.receipt(),
        words.group(row.benefitGroup()),
        row.label(),
        row.memberNumber(),
        row.memberName(),
        row.officeNumber(),
        row.officeName(),
        row.eventOn(),
        row.person(),
        row.amount(),
        row.decidedOn(),
        words.state(row.state()),
        row.payOn().map(LocalDate::toString).orElse(""),
        row.explanation());
  }

  /** How much is in each state. */
  public List<GrantTotal> getTotals() {
    return Totals.all(desk.totals(actor, Optional.empty()));
  }

  /** The grants of this page. */
  public List<GrantView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** Kinds to narrow by. */
  public List<Option> getKinds() {
    return desk.kinds(actor, pages.getLocale()).stream()
        .map((BenefitKind kind) -> new Option(kind.code(), kind.label()))
        .toList();
  }

  /** The address of older grants; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? address() + "&before=" + found.get(SIZE - 1).id() : "";
  }

  /** The address of the newest; "" when these are they. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : address();
  }

  /** The address of the list as a file. */
  public String export(String encoding) {
    return address() + "&export=" + encoding;
  }

  private String address() {
    StringBuilder path = new StringBuilder("/staff/benefits?of=all");
    for (String field : FILTERS) {
      path.append('&').append(field).append('=').append(pages.encode(form.value(field)));
    }
    return pages.url(path.toString());
  }
}
