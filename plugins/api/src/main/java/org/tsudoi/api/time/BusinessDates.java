package org.tsudoi.api.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;

/** Reading and writing of dates as people write them (日付). */
public final class BusinessDates {

  private static final int LAST_YEAR = 2099;
  private static final Pattern WESTERN =
      Pattern.compile("(\\d{4})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern ERA =
      Pattern.compile(
          "(明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])"
              + "(元|\\d{1,2})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");

  private BusinessDates() {}

  /**
   * Reads {@code 2026-06-01}, {@code 2026/6/1}, {@code 20260601}, {@code 2026年6月1日}, {@code
   * 令和8年6月1日}, {@code R8.6.1}, of either width. Refuses empty input ({@code required}), other forms
   * ({@code date.form}), days that do not exist ({@code date.none}), days before 1873 ({@code
   * date.too-early}) and after 2099 ({@code date.too-late}: as far as holidays are known), and days
   * outside the era named ({@code date.era}).
   */
  public static Result<LocalDate> parse(String text) {
    String input = JapaneseText.halfWidth(text).replaceAll("\\s", "");
    if (input.isEmpty()) {
      return Result.refused("required");
    }
    Matcher era = ERA.matcher(input);
    if (era.matches()) {
      return readEra(era);
    }
    return western(input)
        .map(parts -> day(number(parts, 1), number(parts, 2), number(parts, 3), input))
        .orElseGet(() -> Result.refused("date.form", "input", text.strip()));
  }

  /** For people: {@code 2026年6月1日}. */
  public static String format(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** For people, in both ways: {@code 2026年6月1日（令和8年）}. */
  public static String formatBoth(LocalDate day) {
    String era = JapaneseEra.format(day);
    return format(day) + "（" + era.substring(0, era.indexOf('年') + 1) + "）";
  }

  private static Optional<Matcher> western(String input) {
    Matcher separated = WESTERN.matcher(input);
    if (separated.matches()) {
      return Optional.of(separated);
    }
    return Optional.of(EIGHT_DIGITS.matcher(input)).filter(Matcher::matches);
  }

  private static Result<LocalDate> readEra(Matcher parts) {
    JapaneseEra era = JapaneseEra.named(parts.group(1)).orElseThrow();
    int year = parts.group(2).equals("元") ? 1 : number(parts, 2);
    return day(era.calendarYear(year), number(parts, 3), number(parts, 4), parts.group())
        .flatMap(day -> inEra(era, day, parts.group()));
  }

  private static Result<LocalDate> inEra(JapaneseEra era, LocalDate day, String input) {
    return !day.isBefore(era.firstDay()) && JapaneseEra.of(day) == era
        ? Result.of(day)
        : Result.refused("date.era", "input", input, "era", era.kanji());
  }

  private static Result<LocalDate> day(int year, int month, int dayOfMonth, String input) {
    try {
      LocalDate day = LocalDate.of(year, month, dayOfMonth);
      if (day.isBefore(JapaneseEra.MEIJI.firstDay())) {
        return Result.refused("date.too-early", "input", input);
      }
      return year > LAST_YEAR ? Result.refused("date.too-late", "input", input) : Result.of(day);
    } catch (DateTimeException noSuchDay) {
      return Result.refused("date.none", "input", input);
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
