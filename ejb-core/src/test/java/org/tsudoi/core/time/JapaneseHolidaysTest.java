package org.tsudoi.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.Holiday;

class JapaneseHolidaysTest {

  private final JapaneseHolidays holidays = new JapaneseHolidays();

  @ParameterizedTest
  @CsvSource({
    "1999,01-01 01-15 02-11 03-21 03-22 04-29 05-03 05-04 05-05 07-20 09-15 09-23 10-10 10-11 11-03"
        + " 11-23 12-23",
    "2003,01-01 01-13 02-11 03-21 04-29 05-03 05-05 07-21 09-15 09-23 10-13 11-03 11-23 11-24"
        + " 12-23",
    "2009,01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03"
        + " 11-23 12-23",
    "2015,01-01 01-12 02-11 03-21 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03"
        + " 11-23 12-23",
    "2019,01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12"
        + " 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
    "2020,01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21"
        + " 09-22 11-03 11-23",
    "2021,01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23"
        + " 11-03 11-23",
    "2022,01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03"
        + " 11-23",
    "2023,01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09"
        + " 11-03 11-23",
    "2024,01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16"
        + " 09-22 09-23 10-14 11-03 11-04 11-23",
    "2025,01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23"
        + " 10-13 11-03 11-23 11-24",
    "2026,01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23"
        + " 10-12 11-03 11-23",
    "2027,01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11"
        + " 11-03 11-23",
    "2028,01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03"
        + " 11-23"
  })
  void the_rules_give_the_official_list(int year, String days) {
    List<LocalDate> official =
        Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
    assertThat(holidays.of(year)).extracting(Holiday::date).containsExactlyElementsOf(official);
  }

  static IntStream years() {
    return IntStream.rangeClosed(1995, 2030);
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_holiday_on_a_sunday_gives_a_free_weekday_after_it(int year) {
    assertThat(holidays.of(year))
        .filteredOn(holiday -> holiday.date().getDayOfWeek() == DayOfWeek.SUNDAY)
        .allSatisfy(holiday -> assertThat(holidays.isHoliday(holiday.date().plusDays(1))).isTrue());
  }

  @ParameterizedTest
  @MethodSource("years")
  void no_weekday_between_two_holidays_is_a_working_day(int year) {
    assertThat(holidays.of(year))
        .filteredOn(holiday -> !holiday.name().equals("休日"))
        .filteredOn(holiday -> holiday.date().plusDays(1).getDayOfWeek() != DayOfWeek.SUNDAY)
        .filteredOn(holiday -> isNamed(holiday.date().plusDays(2)))
        .allSatisfy(holiday -> assertThat(holidays.isHoliday(holiday.date().plusDays(1))).isTrue());
  }

  private boolean isNamed(LocalDate day) {
    return holidays.on(day).filter(holiday -> !holiday.name().equals("休日")).isPresent();
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_year_has_as_many_named_holidays_as_the_law_names(int year) {
    long named = holidays.of(year).stream().filter(h -> !h.name().equals("休日")).count();
    assertThat(named).isEqualTo(namedBy(year));
  }

  private static int namedBy(int year) {
    int moved = year == 2019 ? 1 : 0;
    int mountain = year >= 2016 ? 1 : 0;
    int green = year >= 2007 ? 1 : 0;
    int marine = year >= 1996 ? 1 : 0;
    return 13 + marine + green + mountain + moved;
  }

  @ParameterizedTest
  @CsvSource({
    "2000-03-20,春分の日",
    "2012-09-22,秋分の日",
    "2016-03-20,春分の日",
    "2024-09-22,秋分の日",
    "2028-09-22,秋分の日",
    "2019-05-02,休日",
    "2020-07-24,スポーツの日",
    "2019-10-14,体育の日",
    "2018-12-23,天皇誕生日",
    "2006-04-29,みどりの日",
    "2007-04-29,昭和の日",
    "2007-05-04,みどりの日"
  })
  void holidays_have_their_names(LocalDate day, String name) {
    assertThat(holidays.on(day)).map(Holiday::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-12-23", "2019-02-23", "2015-08-11", "1995-07-20", "1997-05-04"})
  void days_that_the_law_did_not_know_are_none(LocalDate day) {
    assertThat(holidays.isHoliday(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-31j", "UTF-8"})
  void the_official_list_replaces_the_years_it_covers_and_only_those(String charset) {
    String csv = "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/1/1,元日\r\n2026/6/10,新しい祝日\r\n";
    var list = HolidayCsv.parse(csv.getBytes(Charset.forName(charset))).orElseThrow();
    var replaced = new JapaneseHolidays(list);
    assertThat(replaced.of(2026))
        .containsExactly(
            new Holiday(LocalDate.of(2026, 1, 1), "元日"),
            new Holiday(LocalDate.of(2026, 6, 10), "新しい祝日"));
    assertThat(replaced.of(2027)).isEqualTo(holidays.of(2027));
  }

  @Test
  void every_bad_line_of_the_list_is_told() {
    String csv = "日付,名称\n2026/1/1,元日\n2026/2/30,不明\nこわれた行\n2026/5/3,憲法記念日";
    assertThat(HolidayCsv.parse(csv.getBytes(StandardCharsets.UTF_8)).problems())
        .containsExactly(
            Problem.of("time.holidays-line", "line", 3),
            Problem.of("time.holidays-line", "line", 4));
  }

  @Test
  void unreadable_and_empty_lists_are_refused_and_change_nothing() {
    var calendars = new Calendars();
    assertThat(calendars.load(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFF}).problems())
        .containsExactly(Problem.of("time.holidays-encoding"));
    assertThat(calendars.load(new byte[0]).problems())
        .containsExactly(Problem.of("time.holidays-empty"));
    assertThat(calendars.holidays().of(2026)).isEqualTo(holidays.of(2026));
  }
}
