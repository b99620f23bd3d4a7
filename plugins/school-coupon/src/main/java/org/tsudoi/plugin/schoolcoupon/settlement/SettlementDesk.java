package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/**
 * Closes months (精算の締め). Every use before the month's end that is in no settlement comes in, and
 * every accepted correction of a use that is in one is subtracted once; so nothing is lost, and
 * nothing counts twice, however late it was entered. SC-45
 *
 * <p>Rows are marked first and summed up afterwards: what arrives meanwhile waits for the next
 * month.
 */
@ApplicationScoped
public class SettlementDesk {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Audit audit;
  @Inject SettlementLock lock;

  /**
   * Closes a month; again, or by two at once, changes nothing. Refused with {@code settle.not-over}
   * before its last day has passed, and with {@code settle.later-closed} when a later month is
   * closed.
   */
  public Result<Closed> close(BusinessMonth month, String by) {
    if (!month.lastDay().isBefore(clock.today())) {
      return Result.refused("settle.not-over", "month", month);
    }
    return database.together(() -> closed(month, by));
  }

  private Result<Closed> closed(BusinessMonth month, String by) {
    lock.hold();
    if (closedAt(month).isPresent()) {
      return Result.of(new Closed(month, false, count(month)));
    }
    if (isBeforeAnother(month)) {
      return Result.refused("settle.later-closed", "month", month);
    }
    settle(month, by);
    return Result.of(new Closed(month, true, count(month)));
  }

  private boolean isBeforeAnother(BusinessMonth month) {
    return database
        .first(
            "select 1 from school_coupon_closing where month > ? limit 1",
            row -> true,
            month.firstDay())
        .isPresent();
  }

  private void settle(BusinessMonth month, String by) {
    OffsetDateTime end = start(month.next().firstDay());
    LocalDate day = month.firstDay();
    database.change(
        "insert into school_coupon_closing (month, closed_by, closed_at) values (?, ?, ?)",
        day,
        by,
        now());
    database.change(
        "insert into school_coupon_settlement (facility, month, account, closed_by, closed_at)"
            + " select open.facility, ?, f.account, ?, ? from ("
            + SettlementSql.OPEN_FACILITIES
            + ") open join school_coupon_facility f on f.id = open.facility",
        day,
        by,
        now(),
        end);
    database.change(SettlementSql.KNOWN);
    database.change(SettlementSql.MARK_USES, day, end);
    database.change(SettlementSql.MARK_CORRECTIONS, day);
    database.change(SettlementSql.SUM, day);
    audit.note(
        "settlement.closed", "settlement-month:" + month, Map.of("settlements", count(month)));
  }

  private long count(BusinessMonth month) {
    return database
        .first(
            "select count(*) from school_coupon_settlement where month = ?",
            row -> row.getLong(1),
            month.firstDay())
        .orElse(0L);
  }

  /** When a month was closed; empty while it is open. */
  public Optional<Instant> closedAt(BusinessMonth month) {
    return database.first(
        "select closed_at from school_coupon_closing where month = ?",
        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
        month.firstDay());
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

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
