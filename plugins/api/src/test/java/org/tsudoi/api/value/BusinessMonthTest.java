package org.tsudoi.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessMonthTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-06", "2026/6", "202606", "2026年6月", "２０２６－０６", "2026年06月"})
  void months_are_read_as_people_write_them(String text) {
    assertThat(BusinessMonth.parse(text).orElseThrow()).isEqualTo(BusinessMonth.of(2026, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-00", "20266", "6月", "2026", "２０２６年六月"})
  void other_texts_are_refused(String text) {
    assertThat(BusinessMonth.parse(text).problems())
        .extracting("code")
        .containsExactly("month.form");
  }

  @Test
  void march_still_belongs_to_the_fiscal_year_before() {
    assertThat(BusinessMonth.of(2026, 3).fiscalYear()).hasToString("2025年度");
    assertThat(BusinessMonth.of(2026, 4).fiscalYear()).hasToString("2026年度");
  }

  @Test
  void a_day_beyond_a_short_month_is_its_last() {
    assertThat(BusinessMonth.of(2026, 2).day(31)).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({"4,1,3", "5,1,2", "6,1,1", "7,2,3", "9,2,1", "10,3,3", "12,3,1", "1,4,3", "3,4,1"})
  void months_left_in_the_quarter_include_the_month_itself(int month, int quarter, int left) {
    BusinessMonth joining = BusinessMonth.of(2026, month);
    assertThat(joining.quarter().number()).isEqualTo(quarter);
    assertThat(joining.quarter().monthsLeft(joining)).isEqualTo(left);
  }

  @Test
  void months_left_are_asked_only_within_the_quarter() {
    Quarter first = Quarter.of(BusinessMonth.of(2026, 4));
    assertThatThrownBy(() -> first.monthsLeft(BusinessMonth.of(2026, 7)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quarters_have_labels_and_days() {
    Quarter last = Quarter.of(LocalDate.of(2027, 1, 13));
    assertThat(last).hasToString("2026年度第4期");
    assertThat(last.firstDay()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(last.lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(last.next().label()).isEqualTo("第1期");
  }

  @Provide
  Arbitrary<BusinessMonth> months() {
    return Arbitraries.integers().between(0, 2399).map(BusinessMonth.of(1900, 1)::plusMonths);
  }

  @Property
  boolean a_written_month_is_read_back(@ForAll("months") BusinessMonth month) {
    return BusinessMonth.parse(month.toString()).orElseThrow().equals(month)
        && BusinessMonth.parse(month.label()).orElseThrow().equals(month);
  }

  @Property
  boolean months_until_counts_what_plus_months_adds(
      @ForAll("months") BusinessMonth month, @ForAll @IntRange(min = -500, max = 500) int n) {
    return month.monthsUntil(month.plusMonths(n)) == n
        && month.plusMonths(n).minusMonths(n).equals(month);
  }

  @Property
  boolean a_month_is_in_its_year_and_its_quarter_once(@ForAll("months") BusinessMonth month) {
    Quarter quarter = month.quarter();
    return month.fiscalYear().months().stream().filter(month::equals).count() == 1
        && quarter.months().indexOf(month) + quarter.monthsLeft(month) == 3
        && month.fiscalYear().quarters().contains(quarter);
  }

  @Property
  boolean quarters_follow_without_gap(@ForAll("months") BusinessMonth month) {
    Quarter quarter = month.quarter();
    return quarter.lastDay().plusDays(1).equals(quarter.next().firstDay())
        && quarter.next().previous().equals(quarter)
        && quarter.compareTo(quarter.next()) < 0;
  }

  @Property
  boolean a_fiscal_year_holds_its_days(@ForAll("months") BusinessMonth month) {
    FiscalYear year = month.fiscalYear();
    return year.contains(month.firstDay())
        && year.contains(month.lastDay())
        && year.lastDay().plusDays(1).equals(year.next().firstDay());
  }
}
