package org.tsudoi.api.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.value.BusinessMonth;

class BusinessDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-01",
        "2026/6/1",
        "20260601",
        "2026年6月1日",
        "令和8年6月1日",
        "R8.6.1",
        "r8/6/1",
        "２０２６／６／１",
        "令８．６．１",
        " 令和８年　６月　１日 ",
        "2026.06.01",
        "2026ー06ー01"
      })
  void dates_are_read_as_people_write_them(String text) {
    assertThat(BusinessDates.parse(text).orElseThrow()).isEqualTo(LocalDate.of(2026, 6, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-29,date.none",
    "20261301,date.none",
    "令和8年6月31日,date.none",
    "平成31年5月1日,date.era",
    "昭和64年1月8日,date.era",
    "令和元年4月30日,date.era",
    "令和0年6月1日,date.era",
    "明治5年12月2日,date.too-early",
    "0206-06-01,date.too-early",
    "2100-01-01,date.too-late",
    "令和99年1月1日,date.too-late",
    "6月1日,date.form",
    "慶応3年1月1日,date.form",
    "26/6/1,date.form"
  })
  void other_dates_are_refused_with_the_reason(String text, String code) {
    assertThat(BusinessDates.parse(text).problems()).extracting("code").containsExactly(code);
  }

  @Test
  void nothing_is_missing() {
    assertThat(BusinessDates.parse("　").problems()).extracting("code").containsExactly("required");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01,令和8年6月1日",
    "2019-05-01,令和元年5月1日",
    "2019-04-30,平成31年4月30日",
    "1989-01-07,昭和64年1月7日",
    "1989-01-08,平成元年1月8日",
    "1926-12-24,大正15年12月24日",
    "1926-12-25,昭和元年12月25日",
    "1912-07-29,明治45年7月29日"
  })
  void days_are_written_in_their_era(LocalDate day, String written) {
    assertThat(JapaneseEra.format(day)).isEqualTo(written);
  }

  @Test
  void a_month_is_written_in_the_era_of_its_end() {
    assertThat(JapaneseEra.format(BusinessMonth.of(2019, 5))).isEqualTo("令和元年5月");
    assertThat(JapaneseEra.format(BusinessMonth.of(2026, 6))).isEqualTo("令和8年6月");
  }

  @Test
  void both_ways_stand_side_by_side() {
    assertThat(BusinessDates.formatBoth(LocalDate.of(2026, 6, 1))).isEqualTo("2026年6月1日（令和8年）");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    long first = LocalDate.of(1873, 1, 1).toEpochDay();
    long last = LocalDate.of(2099, 12, 31).toEpochDay();
    return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
  }

  @Property
  boolean a_written_day_is_read_back(@ForAll("days") LocalDate day) {
    return read(BusinessDates.format(day)).equals(day)
        && read(day.toString()).equals(day)
        && read(day.toString().replace("-", "")).equals(day);
  }

  @Property
  boolean a_day_written_in_its_era_is_read_back(@ForAll("days") LocalDate day) {
    return read(JapaneseEra.format(day)).equals(day);
  }

  private static LocalDate read(String text) {
    return BusinessDates.parse(text).orElseThrow();
  }
}
