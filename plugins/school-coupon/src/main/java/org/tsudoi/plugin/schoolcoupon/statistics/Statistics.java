package org.tsudoi.plugin.schoolcoupon.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** Counts of a fiscal year; corrections are taken off everywhere. SC-45 */
@ApplicationScoped
public class Statistics {
  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;

  /** Every offer in the order of the settings, unused ones with zeros. */
  public List<Uptake> uptake(FiscalYear year) {
    Map<String, Uptake> counted =
        database
            .list(
                "select offer, count(*) as people, count(*) filter (where used > 0) as users,"
                    + " sum(case when is_withdrawn then used else quantity end) as granted,"
                    + " sum(used) as used from school_coupon_coupon where fiscal_year = ?"
                    + " and (not is_withdrawn or used > 0) and quantity > 0 group by offer",
                row ->
                    new Uptake(
                        row.getString("offer"),
                        row.getLong("people"),
                        row.getLong("users"),
                        row.getLong("granted"),
                        row.getLong("used")),
                year.year())
            .stream()
            .collect(Collectors.toMap(Uptake::offer, each -> each));
    return ((HasOffers) current.program())
        .offers().all().stream()
            .map(Offer::code)
            .map(code -> counted.getOrDefault(code, new Uptake(code, 0, 0, 0, 0)))
            .toList();
  }

  /** Every week of the year up to today, those without uses too. */
  public List<WeekUses> weeks(FiscalYear year) {
    Map<LocalDate, Long> counted =
        database
            .list(
                "select date_trunc('week', used_at at time zone 'Asia/Tokyo')::date as monday,"
                    + " sum(quantity - cancelled) as used from school_coupon_use"
                    + " where used_at >= ? and used_at < ? group by 1",
                row -> Map.entry(row.getObject("monday", LocalDate.class), row.getLong("used")),
                start(year.firstDay()),
                start(year.next().firstDay()))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    LocalDate first = monday(year.firstDay());
    LocalDate today = clock.today();
    LocalDate last = monday(today.isBefore(year.lastDay()) ? today : year.lastDay());
    return LongStream.rangeClosed(0, ChronoUnit.WEEKS.between(first, last))
        .mapToObj(first::plusWeeks)
        .map(day -> new WeekUses(day, counted.getOrDefault(day, 0L)))
        .toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  /** The facilities where most is used, most first. */
  public List<FacilityUses> facilities(FiscalYear year, int count) {
    return database.list(
        "select f.id, f.name, u.used, u.amount from (select facility,"
            + " sum(quantity - cancelled) as used,"
            + " sum((quantity - cancelled)::bigint * price) as amount from school_coupon_use"
            + " where used_at >= ? and used_at < ? group by facility) u"
            + " join school_coupon_facility f on f.id = u.facility where u.used > 0"
            + " order by u.used desc, f.kana_key, f.id limit ?",
        row ->
            new FacilityUses(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("used"),
                Yen.of(row.getLong("amount"))),
        start(year.firstDay()),
        start(year.next().firstDay()),
        count);
  }

  /** The first year with coupons; this one when there are none. */
  public FiscalYear first() {
    return database
        .first("select min(fiscal_year) from school_coupon_coupon", row -> row.getInt(1))
        .filter(year -> year > 0)
        .map(FiscalYear::new)
        .orElseGet(() -> FiscalYear.containing(clock.today()));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
  }
}
