package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** What is to be settled, and when it was (精算); {@link ClosingDesk} closes. SC-45 */
@ApplicationScoped
public class SettlementDesk {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Closings closings;

  /** When a month was closed; empty while it is open or being closed. */
  public Optional<Instant> closedAt(BusinessMonth month) {
    return closings.find(month).flatMap(Closing::endedAt);
  }

  /** The day of the first use, Japan time. */
  public Optional<LocalDate> firstUse() {
    return database
        .first(
            "select used_at from school_coupon_use order by used_at, id limit 1",
            row -> row.getObject(1, OffsetDateTime.class))
        .map(at -> at.atZoneSameInstant(BusinessClock.ZONE).toLocalDate());
  }

  /** The months from the first use to this one, the latest first. */
  public List<BusinessMonth> months() {
    BusinessMonth now = BusinessMonth.of(clock.today());
    BusinessMonth first = firstUse().map(BusinessMonth::of).orElse(now.previous());
    return IntStream.rangeClosed(0, Math.max(1, first.monthsUntil(now)))
        .mapToObj(now::minusMonths)
        .toList();
  }

  /** What would be settled if the month were closed now, by facility. */
  public List<Figures> open(BusinessMonth month) {
    return database.list(
        SettlementSql.OPEN_FIGURES,
        row ->
            new Figures(
                row.getLong("facility"),
                row.getString("name"),
                row.getString("kana_key"),
                row.getInt("uses"),
                row.getInt("corrections"),
                Yen.of(row.getLong("amount"))),
        start(month.next().firstDay()),
        start(month.next().firstDay()));
  }

  static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
  }
}
