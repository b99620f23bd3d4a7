package org.tsudoi.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Quarter;

class BusinessCalendarTest {

  private final JapaneseHolidays holidays = new JapaneseHolidays();
  private final BusinessCalendar office = new StandardBusinessCalendar(holidays, ClosingDays.USUAL);
  private final BusinessCalendar bank = new BankCalendar(holidays);

  /** WF-2. */
  @Test
  void input_for_may_2020_opens_on_april_20_and_closes_on_may_11() {
    LocalDate cutOff = LocalDate.of(2020, 4, 10);
    assertThat(office.nextBusinessDayOrSame(cutOff)).isEqualTo(cutOff);
    assertThat(office.plusBusinessDays(cutOff, 6)).isEqualTo(LocalDate.of(2020, 4, 20));
    assertThat(office.nextBusinessDayOrSame(LocalDate.of(2020, 5, 10)))
        .isEqualTo(LocalDate.of(2020, 5, 11));
  }

  /** FE-9: the 13th, or the banks' next business day. */
  @ParameterizedTest
  @CsvSource({
    "2024,2024-04-15,2024-07-16,2024-10-15,2025-01-14",
    "2025,2025-04-14,2025-07-14,2025-10-14,2026-01-13",
    "2026,2026-04-13,2026-07-13,2026-10-13,2027-01-13",
    "2027,2027-04-13,2027-07-13,2027-10-13,2028-01-13",
    "2028,2028-04-13,2028-07-13,2028-10-13,2029-01-15",
    "2029,2029-04-13,2029-07-13,2029-10-15,2030-01-15",
    "2030,2030-04-15,2030-07-16,2030-10-15,2031-01-14"
  })
  void debit_days_move_to_the_next_bank_business_day(
      int year, LocalDate april, LocalDate july, LocalDate october, LocalDate january) {
    List<LocalDate> debitDays =
        new FiscalYear(year).quarters().stream().map(this::debitDay).toList();
    assertThat(debitDays).containsExactly(april, july, october, january);
  }

  private LocalDate debitDay(Quarter quarter) {
    return bank.nextBusinessDayOrSame(quarter.firstMonth().day(13));
  }

  /** A monthly fee: the 27th of each month of seven years, moved on these alone. */
  @Test
  void the_27th_moves_on_weekends_and_holidays_only() {
    String moved =
        "2024-01-27>2024-01-29 2024-04-27>2024-04-30 2024-07-27>2024-07-29 "
            + "2024-10-27>2024-10-28 2025-04-27>2025-04-28 2025-07-27>2025-07-28 "
            + "2025-09-27>2025-09-29 2025-12-27>2025-12-29 2026-06-27>2026-06-29 "
            + "2026-09-27>2026-09-28 2026-12-27>2026-12-28 2027-02-27>2027-03-01 "
            + "2027-03-27>2027-03-29 2027-06-27>2027-06-28 2027-11-27>2027-11-29 "
            + "2028-02-27>2028-02-28 2028-05-27>2028-05-29 2028-08-27>2028-08-28 "
            + "2029-01-27>2029-01-29 2029-05-27>2029-05-28 2029-10-27>2029-10-29 "
            + "2030-01-27>2030-01-28 2030-04-27>2030-04-30 2030-07-27>2030-07-29 "
            + "2030-10-27>2030-10-28 ";
    for (BusinessMonth month = BusinessMonth.of(2024, 1);
        month.compareTo(BusinessMonth.of(2030, 12)) <= 0;
        month = month.next()) {
      LocalDate day = month.day(27);
      LocalDate debit = bank.nextBusinessDayOrSame(day);
      assertThat(moved.contains(day + ">" + debit + " ")).isEqualTo(!debit.equals(day));
      assertThat(moved.contains(day + ">")).isEqualTo(!debit.equals(day));
    }
  }

  @Test
  void banks_are_closed_from_december_31_to_january_3_and_offices_from_the_29th() {
    assertThat(bank.nextBusinessDay(LocalDate.of(2025, 12, 30)))
        .isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(bank.isBusinessDay(LocalDate.of(2025, 12, 30))).isTrue();
    assertThat(office.previousBusinessDay(LocalDate.of(2026, 1, 5)))
        .isEqualTo(LocalDate.of(2025, 12, 26));
  }

  @Test
  void an_organization_closes_on_its_own_days_and_opens_in_spite_of_all() {
    LocalDate founded = LocalDate.of(2026, 6, 1);
    LocalDate holiday = LocalDate.of(2026, 5, 4);
    var calendar =
        new StandardBusinessCalendar(
            holidays, ClosingDays.USUAL.with(Set.of(founded, holiday), Set.of(holiday)));
    assertThat(calendar.isBusinessDay(founded)).isFalse();
    assertThat(calendar.isBusinessDay(holiday)).isTrue();
  }

  @Test
  void an_organization_may_close_on_mondays_and_open_on_sundays() {
    var mondays =
        new ClosingDays(
            Set.of(DayOfWeek.MONDAY), MonthDay.of(12, 28), MonthDay.of(1, 4), Set.of(), Set.of());
    var calendar = new StandardBusinessCalendar(holidays, mondays);
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 6, 7))).isTrue();
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 6, 8))).isFalse();
    assertThat(calendar.isBusinessDay(LocalDate.of(2027, 1, 4))).isFalse();
  }

  @Test
  void closing_days_are_read_from_the_organizations_settings() {
    var settings =
        new MapSettings(
            Map.of(
                "calendar.closed-weekdays", "SUNDAY,MONDAY",
                "calendar.year-end", "12-28,01-04",
                "calendar.closed", "2026-08-13,2026-08-14",
                "calendar.open", "2026-05-04"));
    ClosingDays closing = ClosingDays.read(settings);
    assertThat(settings.problems()).isEmpty();
    assertThat(closing.weekly()).containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    assertThat(closing.yearEndTo()).isEqualTo(MonthDay.of(1, 4));
    assertThat(closing.closed()).hasSize(2);
    assertThat(closing.open()).containsExactly(LocalDate.of(2026, 5, 4));
    assertThat(ClosingDays.read(new MapSettings(Map.of()))).isEqualTo(ClosingDays.USUAL);
  }

  @Test
  void closing_days_that_cannot_be_read_are_refused_by_key() {
    var settings =
        new MapSettings(
            Map.of(
                "calendar.closed-weekdays", "SATURDAY,HOLIDAY",
                "calendar.year-end", "01-03,12-29",
                "calendar.closed", "2026-02-30"));
    ClosingDays.read(settings);
    assertThat(settings.problems())
        .containsOnlyKeys("calendar.closed-weekdays", "calendar.year-end", "calendar.closed");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  boolean counting_steps_over_no_business_day(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int n) {
    LocalDate later = office.plusBusinessDays(day, n);
    return day.plusDays(1).datesUntil(later.plusDays(1)).filter(office::isBusinessDay).count() == n
        && office.isBusinessDay(later);
  }

  @Property
  boolean counting_back_undoes_counting_on(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int n) {
    LocalDate start = office.nextBusinessDayOrSame(day);
    return office.plusBusinessDays(office.plusBusinessDays(start, n), -n).equals(start);
  }

  @Property
  boolean moving_a_business_day_leaves_it(@ForAll("days") LocalDate day) {
    LocalDate moved = bank.nextBusinessDayOrSame(day);
    return bank.nextBusinessDayOrSame(moved).equals(moved)
        && bank.previousBusinessDayOrSame(moved).equals(moved)
        && !moved.isBefore(day);
  }
}
