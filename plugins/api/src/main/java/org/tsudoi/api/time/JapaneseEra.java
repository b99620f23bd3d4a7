package org.tsudoi.api.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.tsudoi.api.value.BusinessMonth;

/** The Japanese eras (元号) since Japan uses the western calendar's months and days. */
public enum JapaneseEra {
  /** 明治, from its year 6 on. */
  MEIJI("明治", 'M', 1868, LocalDate.of(1873, 1, 1)),
  /** 大正. */
  TAISHO("大正", 'T', 1912, LocalDate.of(1912, 7, 30)),
  /** 昭和. */
  SHOWA("昭和", 'S', 1926, LocalDate.of(1926, 12, 25)),
  /** 平成. */
  HEISEI("平成", 'H', 1989, LocalDate.of(1989, 1, 8)),
  /** 令和. */
  REIWA("令和", 'R', 2019, LocalDate.of(2019, 5, 1));

  private final String kanji;
  private final char letter;
  private final int firstYear;
  private final LocalDate firstDay;

  JapaneseEra(String kanji, char letter, int firstYear, LocalDate firstDay) {
    this.kanji = kanji;
    this.letter = letter;
    this.firstYear = firstYear;
    this.firstDay = firstDay;
  }

  /** The era of the day; refuses days before 1873 as a bug. */
  public static JapaneseEra of(LocalDate day) {
    return Arrays.stream(values())
        .filter(era -> !day.isBefore(era.firstDay))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("no era known for " + day));
  }

  /** The era named so: 令和, 令 or R. */
  public static Optional<JapaneseEra> named(String name) {
    return Arrays.stream(values()).filter(era -> era.isNamed(name)).findFirst();
  }

  /** The day in its era (P-42): {@code 令和8年6月1日}, {@code 令和元年5月1日}. */
  public static String format(LocalDate day) {
    return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** The month in the era of its last day: {@code 令和8年6月}, {@code 令和元年5月}. */
  public static String format(BusinessMonth month) {
    return year(month.lastDay()) + month.month() + "月";
  }

  /** Calendar year of the era's year; the first year is 1. */
  public int calendarYear(int yearOfEra) {
    return firstYear + yearOfEra - 1;
  }

  /** Such as 令和. */
  public String kanji() {
    return kanji;
  }

  /** First day on which dates are written in it. */
  public LocalDate firstDay() {
    return firstDay;
  }

  private static String year(LocalDate day) {
    JapaneseEra era = of(day);
    int year = day.getYear() - era.firstYear + 1;
    return era.kanji + (year == 1 ? "元" : year) + "年";
  }

  private boolean isNamed(String name) {
    return name.equals(kanji)
        || name.equals(kanji.substring(0, 1))
        || name.equalsIgnoreCase(String.valueOf(letter));
  }
}
