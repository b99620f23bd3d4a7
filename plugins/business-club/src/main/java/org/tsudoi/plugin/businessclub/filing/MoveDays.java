package org.tsudoi.plugin.businessclub.filing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.value.BusinessMonth;

/**
 * The days for which leavings and moves are filed: by offices from the month before to two months
 * ahead; the secretariat may go back a year.
 */
record MoveDays(LocalDate first, LocalDate last) {
  private static final int OFFICE_BACK = 1;
  private static final int STAFF_BACK = 12;
  private static final int AHEAD = 2;

  static MoveDays of(FilingContext context) {
    BusinessMonth month = BusinessMonth.of(context.filedOn());
    int back = context.audience() == Audience.STAFF ? STAFF_BACK : OFFICE_BACK;
    return new MoveDays(month.minusMonths(back).firstDay(), month.plusMonths(AHEAD).lastDay());
  }

  /** The problem {@code code} at {@code place}, when the day is outside. */
  Optional<Problem> refuse(LocalDate day, String place, String code) {
    return day.isBefore(first) || day.isAfter(last)
        ? Optional.of(Problem.at(place, code, "first", first, "last", last))
        : Optional.empty();
  }
}
