package org.tsudoi.api.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tsudoi.api.Result;

/**
 * A calendar month that fees and filings count for (対象月), Japan time.
 *
 * @param value year and month
 */
public record BusinessMonth(YearMonth value) implements Comparable<BusinessMonth> {

  private static final Pattern FORM =
      Pattern.compile("([12]\\d{3})(?:[-/.年])?(\\d{2}|(?<=\\D)\\d)月?");

  /** Refuses null as a bug. */
  public BusinessMonth {
    Objects.requireNonNull(value, "month");
  }

  /** Month 1 to 12 of a calendar year. */
  public static BusinessMonth of(int year, int month) {
    return new BusinessMonth(YearMonth.of(year, month));
  }

  /** The month that contains the day. */
  public static BusinessMonth of(LocalDate day) {
    return new BusinessMonth(YearMonth.from(day));
  }

  /**
   * Reads {@code 2026-06}, {@code 2026/6}, {@code 202606}, {@code 2026年6月}, of either width;
   * refuses all else ({@code required}, {@code month.form}).
   */
  public static Result<BusinessMonth> parse(String text) {
    String input = JapaneseText.halfWidth(text).replaceAll("\\s", "");
    if (input.isEmpty()) {
      return Result.refused("required");
    }
    var parts = FORM.matcher(input);
    if (!parts.matches()) {
      return Result.refused("month.form", "input", text.strip());
    }
    return read(parts.group(1), parts.group(2), text);
  }

  private static Result<BusinessMonth> read(String year, String month, String text) {
    try {
      return Result.of(of(Integer.parseInt(year), Integer.parseInt(month)));
    } catch (DateTimeException noSuchMonth) {
      return Result.refused("month.form", "input", text.strip());
    }
  }

  /** So many months later. */
  public BusinessMonth plusMonths(long months) {
    return new BusinessMonth(value.plusMonths(months));
  }

  /** So many months earlier. */
  public BusinessMonth minusMonths(long months) {
    return new BusinessMonth(value.minusMonths(months));
  }

  /** The month after. */
  public BusinessMonth next() {
    return plusMonths(1);
  }

  /** The month before. */
  public BusinessMonth previous() {
    return minusMonths(1);
  }

  /** Months from this to {@code other}; negative when it is earlier. */
  public int monthsUntil(BusinessMonth other) {
    return Math.toIntExact(value.until(other.value, ChronoUnit.MONTHS));
  }

  /** The 1st. */
  public LocalDate firstDay() {
    return value.atDay(1);
  }

  /** The last day. */
  public LocalDate lastDay() {
    return value.atEndOfMonth();
  }

  /** That day of the month, or its last where it is shorter. */
  public LocalDate day(int dayOfMonth) {
    return value.atDay(Math.min(dayOfMonth, value.lengthOfMonth()));
  }

  /** Whether the day lies in this month. */
  public boolean contains(LocalDate day) {
    return YearMonth.from(day).equals(value);
  }

  /** Calendar year. */
  public int year() {
    return value.getYear();
  }

  /** 1 to 12. */
  public int month() {
    return value.getMonthValue();
  }

  /** The fiscal year (April to March) it lies in. */
  public FiscalYear fiscalYear() {
    return FiscalYear.containing(firstDay());
  }

  /** The fiscal quarter it lies in. */
  public Quarter quarter() {
    return Quarter.of(this);
  }

  /** Whether it is before {@code other}. */
  public boolean isBefore(BusinessMonth other) {
    return compareTo(other) < 0;
  }

  /** Whether it is after {@code other}. */
  public boolean isAfter(BusinessMonth other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(BusinessMonth other) {
    return value.compareTo(other.value);
  }

  /** For people: {@code 2026年6月}. */
  public String label() {
    return year() + "年" + month() + "月";
  }

  /** For machines: {@code 2026-06}. */
  @Override
  public String toString() {
    return value.toString();
  }
}
