package org.tsudoi.api.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fiscal year (年度): April to March, named after the year of its April.
 *
 * @param year calendar year of its April
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

  private static final int APRIL = 4;

  /** The fiscal year that contains the day. */
  public static FiscalYear containing(LocalDate day) {
    return new FiscalYear(day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear());
  }

  /** April to March, twelve. */
  public List<BusinessMonth> months() {
    BusinessMonth april = BusinessMonth.of(year, APRIL);
    return IntStream.range(0, 12).mapToObj(april::plusMonths).toList();
  }

  /** Its four quarters in order. */
  public List<Quarter> quarters() {
    return IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(this, number)).toList();
  }

  /** April 1. */
  public LocalDate firstDay() {
    return LocalDate.of(year, APRIL, 1);
  }

  /** March 31 of the next calendar year. */
  public LocalDate lastDay() {
    return YearMonth.of(year + 1, APRIL - 1).atEndOfMonth();
  }

  /** Whether the day lies in it. */
  public boolean contains(LocalDate day) {
    return containing(day).equals(this);
  }

  /** The fiscal year after. */
  public FiscalYear next() {
    return new FiscalYear(year + 1);
  }

  /** The fiscal year before. */
  public FiscalYear previous() {
    return new FiscalYear(year - 1);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }

  /** For people: {@code 2026年度}. */
  @Override
  public String toString() {
    return year + "年度";
  }
}
