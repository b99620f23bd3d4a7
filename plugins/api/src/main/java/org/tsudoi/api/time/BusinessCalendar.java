package org.tsudoi.api.time;

import java.time.LocalDate;

/** Which days somebody works on (営業日カレンダー): an organization or the banks. */
public interface BusinessCalendar {

  /** A calendar closed for longer is a wrong setting. */
  int MAX_CLOSED_DAYS = 366;

  /** Whether work is done on that day. */
  boolean isBusinessDay(LocalDate day);

  /** The day itself if it is a business day, else the first one after it. */
  default LocalDate nextBusinessDayOrSame(LocalDate day) {
    return isBusinessDay(day) ? day : nextBusinessDay(day);
  }

  /** The first business day after the day. */
  default LocalDate nextBusinessDay(LocalDate day) {
    return search(day, 1);
  }

  /** The day itself if it is a business day, else the last one before it. */
  default LocalDate previousBusinessDayOrSame(LocalDate day) {
    return isBusinessDay(day) ? day : previousBusinessDay(day);
  }

  /** The last business day before the day. */
  default LocalDate previousBusinessDay(LocalDate day) {
    return search(day, -1);
  }

  /**
   * The n-th business day after the day (WF-2), itself not counted; before it for a negative n; the
   * day itself for 0.
   */
  default LocalDate plusBusinessDays(LocalDate day, int n) {
    LocalDate found = day;
    for (int i = 0; i < Math.abs(n); i++) {
      found = search(found, Integer.signum(n));
    }
    return found;
  }

  private LocalDate search(LocalDate day, int step) {
    for (int i = 1; i <= MAX_CLOSED_DAYS; i++) {
      LocalDate candidate = day.plusDays((long) i * step);
      if (isBusinessDay(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("no business day within a year of " + day);
  }
}
