package org.tsudoi.api.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter of a fiscal year (期, FE-9): 1 is April to June, 4 January to March.
 *
 * @param fiscalYear its fiscal year
 * @param number 1 to 4; anything else is refused as a bug
 */
public record Quarter(FiscalYear fiscalYear, int number) implements Comparable<Quarter> {

  private static final int LENGTH = 3;
  private static final Comparator<Quarter> ORDER =
      Comparator.comparing(Quarter::fiscalYear).thenComparing(Quarter::number);

  /** Refuses numbers other than 1 to 4 as a bug. */
  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("no quarter " + number);
    }
  }

  /** The quarter that contains the month. */
  public static Quarter of(BusinessMonth month) {
    FiscalYear year = month.fiscalYear();
    int monthsIn = year.months().get(0).monthsUntil(month);
    return new Quarter(year, monthsIn / LENGTH + 1);
  }

  /** The quarter that contains the day. */
  public static Quarter of(LocalDate day) {
    return of(BusinessMonth.of(day));
  }

  /** Its first month. */
  public BusinessMonth firstMonth() {
    return fiscalYear.months().get((number - 1) * LENGTH);
  }

  /** Its last month. */
  public BusinessMonth lastMonth() {
    return firstMonth().plusMonths(LENGTH - 1);
  }

  /** Its three months in order. */
  public List<BusinessMonth> months() {
    return IntStream.range(0, LENGTH).mapToObj(firstMonth()::plusMonths).toList();
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return firstMonth().firstDay();
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return lastMonth().lastDay();
  }

  /** Whether the month lies in it. */
  public boolean contains(BusinessMonth month) {
    return of(month).equals(this);
  }

  /**
   * Months from {@code month}, itself included, to the end of the quarter (FE-8): 3, 2 or 1. A
   * month of another quarter is refused as a bug.
   */
  public int monthsLeft(BusinessMonth month) {
    if (!contains(month)) {
      throw new IllegalArgumentException(month + " is not in " + this);
    }
    return month.monthsUntil(lastMonth()) + 1;
  }

  /** The quarter after. */
  public Quarter next() {
    return of(firstMonth().plusMonths(LENGTH));
  }

  /** The quarter before. */
  public Quarter previous() {
    return of(firstMonth().minusMonths(LENGTH));
  }

  /** For people, within its year: {@code 第1期}. */
  public String label() {
    return "第" + number + "期";
  }

  @Override
  public int compareTo(Quarter other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code 2026年度第1期}. */
  @Override
  public String toString() {
    return fiscalYear + label();
  }
}
