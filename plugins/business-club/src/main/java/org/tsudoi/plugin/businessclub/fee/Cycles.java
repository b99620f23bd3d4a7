package org.tsudoi.plugin.businessclub.fee;

import java.time.LocalDate;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.BusinessMonth;

/**
 * The billing cycles of a fiscal year (FE-9).
 *
 * @param months how many months a cycle has; cycles are counted from April
 * @param debitDay the day of a cycle's first month on which the bank debits
 * @param wording names the cycles
 */
public record Cycles(int months, int debitDay, Wording wording) {
  private static final int APRIL = 4;
  private static final int YEAR = 12;

  static Cycles read(Settings settings, Wording wording) {
    int months = settings.number("fee.cycle-months", 1, YEAR);
    if (months > 0 && YEAR % months != 0) {
      settings.refuse("fee.cycle-months", "must divide 12: 1, 2, 3, 4, 6 or 12");
    }
    return new Cycles(Math.max(1, months), settings.number("fee.debit-day", 1, 28), wording);
  }

  /** The cycle that covers {@code month}; heads are counted on the day before it begins. */
  Cycle of(BusinessMonth month, BusinessCalendar bankDays) {
    BusinessMonth first = month.minusMonths(position(month) % months);
    LocalDate debit = bankDays.nextBusinessDayOrSame(first.day(debitDay));
    return new Cycle(
        code(first),
        new Words(wording).cycle(first, months),
        first,
        months,
        first.previous().lastDay(),
        debit);
  }

  /** The months of {@code month}'s cycle that are left, that month included (FE-8). */
  int monthsLeft(BusinessMonth month) {
    return months - position(month) % months;
  }

  private String code(BusinessMonth first) {
    return months == 1
        ? first.toString()
        : first.fiscalYear().year() + "-" + months + "M" + number(first);
  }

  private int number(BusinessMonth first) {
    return position(first) / months + 1;
  }

  private static int position(BusinessMonth month) {
    return (month.month() - APRIL + YEAR) % YEAR;
  }
}
