package org.tsudoi.core.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.tsudoi.api.Settings;

/**
 * When an organization is closed besides national holidays (休業日, P-42).
 *
 * @param weekly days of the week, usually Saturday and Sunday
 * @param yearEndFrom first closed day at the year's end, such as 12-29
 * @param yearEndTo last closed day in January, such as 01-03
 * @param closed single closed days
 * @param open single days open in spite of everything else
 */
public record ClosingDays(
    Set<DayOfWeek> weekly,
    MonthDay yearEndFrom,
    MonthDay yearEndTo,
    Set<LocalDate> closed,
    Set<LocalDate> open) {

  /** Weekends and December 29 to January 3, as public offices have it. */
  public static final ClosingDays USUAL =
      new ClosingDays(
          Set.of(SATURDAY, SUNDAY), MonthDay.of(12, 29), MonthDay.of(1, 3), Set.of(), Set.of());

  /** Keeps copies; refuses a year's end that does not end in the new year as a bug. */
  public ClosingDays {
    weekly = Set.copyOf(weekly);
    closed = Set.copyOf(closed);
    open = Set.copyOf(open);
    if (!yearEndTo.isBefore(yearEndFrom)) {
      throw new IllegalArgumentException("year end from " + yearEndFrom + " to " + yearEndTo);
    }
  }

  /**
   * The closing days among an organization's settings: {@code calendar.closed-weekdays}, {@code
   * calendar.year-end}, {@code calendar.closed}, {@code calendar.open}; the usual ones where a key
   * is left out. What cannot be read is refused by its key.
   */
  public static ClosingDays read(Settings settings) {
    return new ClosingDaysSettings(settings).read();
  }

  /** The same with other closed days of the week. */
  public ClosingDays weekly(Set<DayOfWeek> days) {
    return new ClosingDays(days, yearEndFrom, yearEndTo, closed, open);
  }

  /** The same with another year's end. */
  public ClosingDays yearEnd(MonthDay from, MonthDay to) {
    return new ClosingDays(weekly, from, to, closed, open);
  }

  /** The same with other single closed and open days. */
  public ClosingDays with(Set<LocalDate> closedDays, Set<LocalDate> openDays) {
    return new ClosingDays(weekly, yearEndFrom, yearEndTo, closedDays, openDays);
  }

  boolean isClosed(LocalDate day) {
    return weekly.contains(day.getDayOfWeek()) || isYearEnd(day) || closed.contains(day);
  }

  private boolean isYearEnd(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return !date.isBefore(yearEndFrom) || !date.isAfter(yearEndTo);
  }
}
