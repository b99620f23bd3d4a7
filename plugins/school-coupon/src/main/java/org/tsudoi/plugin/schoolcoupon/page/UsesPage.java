package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.plugin.schoolcoupon.redemption.UseLine;
import org.tsudoi.plugin.schoolcoupon.redemption.UseSearch;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/** The list of uses (利用の一覧): {@code /staff/uses}. SC-42, SC-45 */
@Named("couponUses")
@RequestScoped
public class UsesPage {
  private static final int PAGE = 50;
  private static final int CSV_PAGE = 2_000;
  private static final int CSV_MOST = 200_000;
  private static final List<String> FIELDS =
      List.of("number", "facility", "offer", "from", "until", "source", "corrected", "unqualified");

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject UseSearch search;
  @Inject CsvFiles csv;
  @Inject CouponWords words;
  private List<UseLine> rows;

  /** The uses of this page. */
  public List<UseLine> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  private List<UseLine> found() {
    if (rows == null) {
      rows = search.find(query(), PAGE + 1);
    }
    return rows;
  }

  private UseSearch.Query query() {
    return new UseSearch.Query(
        page.value("number"),
        page.value("facility"),
        page.value("offer"),
        day("from"),
        day("until"),
        page.value("source"),
        !page.value("corrected").isEmpty(),
        page.value("unqualified"),
        page.value("after"));
  }

  private LocalDate day(String field) {
    return BusinessDates.parse(page.value(field)).toOptional().orElse(null);
  }

  /** Shows what is no day at its field, and looks for the rest. */
  public void open() {
    Stream.of("from", "until")
        .filter(field -> !page.value(field).isBlank())
        .forEach(field -> page.reject(BusinessDates.parse(page.value(field)).at(field).problems()));
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE
        ? address() + "&after=" + encode(UseSearch.key(rows.get(PAGE - 1).use()))
        : "";
  }

  /** The address of the file. */
  public String getFile() {
    return address() + "&csv=1";
  }

  private String address() {
    return "/staff/uses?"
        + FIELDS.stream()
            .map(name -> name + "=" + encode(page.value(name)))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Link "CSV": all uses that match. */
  public void csv() {
    List<String> columns =
        Stream.of(
                "at",
                "number",
                "name",
                "coupon",
                "facility",
                "quantity",
                "cancelled",
                "price",
                "amount",
                "source",
                "serial",
                "by",
                "note",
                "settled")
            .map(column -> words.text("uses.column." + column))
            .toList();
    List<List<?>> lines = lines();
    if (lines.size() > CSV_MOST) {
      page.reject(List.of(Problem.of("uses.csv-most", "most", CSV_MOST)));
    } else {
      page.send("uses.csv", "text/csv", csv.write(columns, lines));
    }
  }

  private List<List<?>> lines() {
    List<List<?>> lines = new ArrayList<>();
    UseSearch.Query query = query();
    List<UseLine> some = search.find(query, CSV_PAGE);
    while (!some.isEmpty() && lines.size() <= CSV_MOST) {
      some.forEach(line -> lines.add(line(line)));
      query = query.after(UseSearch.key(some.get(some.size() - 1).use()));
      some = search.find(query, CSV_PAGE);
    }
    return lines;
  }

  private List<?> line(UseLine line) {
    return List.of(
        line.use().when().toString().replace('T', ' '),
        line.use().number().value(),
        line.person(),
        name(line),
        line.facility(),
        line.use().quantity(),
        line.use().cancelled(),
        line.use().price().amount(),
        line.amount(),
        words.text("person.source." + line.use().source()),
        line.serial(),
        line.enteredBy(),
        line.note(),
        line.settlement().map(id -> words.text("uses.settled")).orElse(""));
  }

  /** What was used. */
  public String name(UseLine line) {
    return words.use(line);
  }

  /** Offers to choose from. */
  public List<Field.Option> getOffers() {
    return ((HasOffers) current.program(page.language()))
        .offers().all().stream()
            .map(offer -> new Field.Option(offer.code(), offer.label()))
            .toList();
  }

  /** Uses on days without a qualification to choose from. */
  public List<Field.Option> getUnqualifiedOnes() {
    String feed = page.value("unqualified");
    return Stream.concat(
            Stream.of("yes", "open"), Stream.of(feed).filter(each -> each.matches("[0-9]{1,18}")))
        .map(each -> new Field.Option(each, unqualified(each)))
        .toList();
  }

  private String unqualified(String which) {
    return which.matches("[0-9]+")
        ? words.wording().text("uses.unqualified.feed", which)
        : words.text("uses.unqualified." + which);
  }

  /** Those that match together; null unless days without a qualification are asked for. */
  public UseSearch.Sum getSum() {
    return page.value("unqualified").isEmpty() ? null : search.sum(query());
  }

  /** Ways of using to choose from. */
  public List<Field.Option> getSources() {
    return Stream.of("PHONE", "OUTAGE", "PAPER")
        .map(source -> new Field.Option(source, words.text("person.source." + source)))
        .toList();
  }
}
