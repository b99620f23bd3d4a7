package org.tsudoi.core.time;

import java.time.LocalDate;
import org.tsudoi.api.time.BusinessCalendar;

/**
 * An organization's business days: not on national holidays, not on its closing days, but always on
 * its explicit open days (P-42).
 *
 * @param holidays the national holidays
 * @param closing the organization's own days
 */
public record StandardBusinessCalendar(JapaneseHolidays holidays, ClosingDays closing)
    implements BusinessCalendar {

  @Override
  public boolean isBusinessDay(LocalDate day) {
    return closing.open().contains(day) || !holidays.isHoliday(day) && !closing.isClosed(day);
  }
}
