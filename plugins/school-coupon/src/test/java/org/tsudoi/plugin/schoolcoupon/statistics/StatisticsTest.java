package org.tsudoi.plugin.schoolcoupon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;

/** SC-45: counts of a fiscal year. */
class StatisticsTest {
  private static final FiscalYear YEAR = new FiscalYear(2026);
  private final Example example = new Example(4);
  private final Statistics statistics = example.house.get(Statistics.class);

  @AfterEach
  void close() {
    example.close();
  }

  private void use(String number, Facility facility, String at, int quantity, int cancelled) {
    example
        .house
        .database()
        .change(
            "with c as (update school_coupon_coupon set used = used + ? where number = ?"
                + " and offer = 'refresh' returning id) insert into school_coupon_use (key, coupon,"
                + " number, facility, offer, quantity, cancelled, price, source, used_at,"
                + " entered_at) select ?, id, ?, ?, 'refresh', ?, ?, 3000, 'PHONE',"
                + " ?::timestamptz, now() from c",
            quantity - cancelled,
            number,
            UUID.randomUUID(),
            number,
            facility.id(),
            quantity,
            cancelled,
            at);
  }

  @Test
  void sc_45_uptake_counts_people_and_coupons_by_offer_week_and_facility() {
    for (int i = 0; i < 5; i++) {
      example.person("10000" + i, "1990-05-05", "M", "REGULAR");
    }
    example.lose(example.person("100009", "1990-05-05", "M", "REGULAR"), "2026-04-30");
    example.grant();
    Facility one = example.facility("refresh");
    Facility other = example.facility("refresh");
    use("100000", one, "2026-08-02 23:59:59+09", 2, 0);
    use("100001", one, "2026-08-03 00:00:00+09", 1, 0);
    use("100001", other, "2026-08-09 12:00:00+09", 2, 1);
    use("100002", other, "2026-08-10 12:00:00+09", 1, 1);
    Uptake refresh =
        statistics.uptake(YEAR).stream()
            .filter(each -> each.offer().equals("refresh"))
            .findFirst()
            .orElseThrow();
    assertThat(refresh).isEqualTo(new Uptake("refresh", 5, 2, 15, 4));
    assertThat(refresh.share()).isEqualTo("40.0%");
    assertThat(statistics.uptake(YEAR))
        .extracting(Uptake::offer)
        .containsExactly("checkup", "women", "spouse", "refresh", "dental");
    assertThat(statistics.weeks(YEAR))
        .hasSize(23)
        .contains(
            new WeekUses(LocalDate.of(2026, 7, 27), 2),
            new WeekUses(LocalDate.of(2026, 8, 3), 2),
            new WeekUses(LocalDate.of(2026, 8, 10), 0))
        .endsWith(new WeekUses(LocalDate.of(2026, 8, 31), 0));
    assertThat(statistics.facilities(YEAR, 20))
        .extracting(FacilityUses::facility, FacilityUses::used, FacilityUses::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(one.id(), 3L, Yen.of(9000)),
            org.assertj.core.groups.Tuple.tuple(other.id(), 1L, Yen.of(3000)));
    assertThat(statistics.facilities(YEAR, 1)).hasSize(1);
    assertThat(statistics.facilities(YEAR.previous(), 20)).isEmpty();
    assertThat(statistics.first()).isEqualTo(YEAR);
    assertThat(example.house.in("other", () -> statistics.facilities(YEAR, 20))).isEmpty();
  }

  @Test
  void sc_45_figures_are_kept_for_ten_minutes_and_agree_with_a_count_when_they_are_made() {
    example.person("100000", "1990-05-05", "M", "REGULAR");
    example.grant();
    Facility place = example.facility("refresh");
    Reports reports = example.house.get(Reports.class);
    use("100000", place, "2026-08-02 12:00+09", 1, 0);
    Report first = reports.of(YEAR);
    assertThat(first.countedAt()).isEqualTo(Example.AUTUMN.atTime(10, 0));
    isNow(first);
    use("100000", place, "2026-08-03 12:00+09", 1, 0);
    example.house.clock().pass(Duration.ofMinutes(9));
    assertThat(reports.of(YEAR)).isSameAs(first);
    assertThat(example.house.in("other", () -> reports.of(YEAR)).facilities()).isEmpty();
    assertThat(reports.of(YEAR.previous()).facilities()).isEmpty();
    isNow(reports.again(YEAR));
    use("100000", place, "2026-08-04 12:00+09", 1, 0);
    example.house.clock().pass(Duration.ofMinutes(11));
    isNow(reports.of(YEAR));
    assertThat(reports.of(YEAR).facilities().get(0).used()).isEqualTo(3);
  }

  private void isNow(Report report) {
    assertThat(report.uptake()).isEqualTo(statistics.uptake(YEAR));
    assertThat(report.weeks()).isEqualTo(statistics.weeks(YEAR));
    assertThat(report.facilities()).isEqualTo(statistics.facilities(YEAR, 1000));
    long counted =
        example
            .house
            .database()
            .first("select sum(quantity - cancelled) from school_coupon_use", row -> row.getLong(1))
            .orElseThrow();
    assertThat(report.weeks().stream().mapToLong(WeekUses::used).sum()).isEqualTo(counted);
    assertThat(report.facilities().stream().mapToLong(FacilityUses::used).sum()).isEqualTo(counted);
  }

  @Test
  void a_year_without_coupons_has_zeros() {
    assertThat(statistics.first()).isEqualTo(YEAR);
    assertThat(statistics.uptake(YEAR)).allMatch(each -> each.share().equals("0.0%"));
    assertThat(statistics.weeks(new FiscalYear(2025))).hasSize(53);
    assertThat(statistics.facilities(YEAR, 20)).isEqualTo(List.of());
  }
}
