package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.plugin.schoolcoupon.settlement.SettledUse;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlement;
import org.tsudoi.plugin.schoolcoupon.settlement.SettlementLines;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlements;
import org.tsudoi.plugin.schoolcoupon.settlement.StatementDesk;

/** Files about settlements: CSV, PDF, what the bank gets. */
@ApplicationScoped
public class SettlementFiles {
  private static final List<String> MONTH =
      List.of(
          "month", "facility", "uses", "corrections", "amount", "carried", "due", "state", "payOn");
  private static final List<String> USES =
      List.of("used-at", "number", "coupon", "quantity", "price", "yen", "source", "reason");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv";

  @Inject CurrentPage page;
  @Inject CsvFiles csv;
  @Inject CouponWords words;
  @Inject Settlements settlements;
  @Inject SettlementLines lines;
  @Inject StatementDesk statements;

  /** The month's settlements, one a line. */
  void csv(BusinessMonth month) {
    List<List<?>> rows = new ArrayList<>();
    settlements.of(month).forEach(each -> rows.add(row(each)));
    page.send("settlements-" + month + ".csv", CSV, csv.write(columns(MONTH), rows));
  }

  private List<?> row(Settlement each) {
    return List.of(
        each.month().toString(),
        each.name(),
        each.uses(),
        each.corrections(),
        each.amount().amount(),
        each.carried().amount(),
        each.due().amount(),
        words.text("settle.state." + each.state()),
        each.payOn().map(Object::toString).orElse(""));
  }

  /** A file of the month's statements, by its number as typed. */
  void pdf(BusinessMonth month, String number) {
    (number.matches("[0-9]{1,4}")
            ? statements.file(month, Integer.parseInt(number))
            : Optional.<byte[]>empty())
        .ifPresentOrElse(
            file -> page.show("statements-" + month + "-" + number + ".pdf", PDF, file),
            () -> page.refuse(404));
  }

  /** One statement. */
  void pdf(Settlement settlement) {
    page.show("statement-" + settlement.id() + ".pdf", PDF, statements.of(settlement));
  }

  /** Every use and correction of one settlement. */
  void csv(Settlement settlement) {
    List<List<?>> rows = new ArrayList<>();
    Stream.concat(lines.uses(settlement.id()).stream(), lines.corrections(settlement.id()).stream())
        .forEach(each -> rows.add(row(each)));
    page.send("settlement-" + settlement.id() + ".csv", CSV, csv.write(columns(USES), rows));
  }

  private List<?> row(SettledUse line) {
    return List.of(
        BusinessDates.format(line.at().toLocalDate()) + " " + TIME.format(line.at()),
        line.number(),
        name(line),
        line.quantity(),
        line.price().amount(),
        line.amount().amount(),
        words.text("settle.source." + line.source()),
        line.reason());
  }

  /** What was used, with class, variant and sex. */
  String name(SettledUse line) {
    return words.coupon(line.offer(), line.ageClass(), line.variant(), line.sex());
  }

  private List<String> columns(List<String> codes) {
    return codes.stream().map(each -> words.text("settle.column." + each)).toList();
  }
}
