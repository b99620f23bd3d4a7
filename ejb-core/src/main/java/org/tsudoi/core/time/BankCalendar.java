package org.tsudoi.core.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.tsudoi.api.time.BusinessCalendar;

/**
 * The banks' business days (銀行営業日, FE-9): closed on weekends, national holidays and December 31 to
 * January 3.
 *
 * @param holidays the national holidays
 */
public record BankCalendar(JapaneseHolidays holidays) implements BusinessCalendar {

  private static final ClosingDays CLOSING =
      new ClosingDays(
          Set.of(SATURDAY, SUNDAY), MonthDay.of(12, 31), MonthDay.of(1, 3), Set.of(), Set.of());

  @Override
  public boolean isBusinessDay(LocalDate day) {
    return !holidays.isHoliday(day) && !CLOSING.isClosed(day);
  }
}
