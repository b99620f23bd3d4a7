package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.time.Calendars;

/** Days of transfers (振込日): bank business days, not over and not far ahead. */
@ApplicationScoped
class TransferDays {
  private static final int USUAL = 3;
  private static final int MOST = 60;

  @Inject Calendars calendars;
  @Inject BusinessClock clock;

  /** The day to offer: three bank business days from now. */
  LocalDate next() {
    return calendars.bank().plusBusinessDays(clock.today(), USUAL);
  }

  /**
   * Why there is no transfer on {@code day}, at {@code day}: over or no business day ({@code
   * benefit.transfer-day}), more than 60 days ahead ({@code benefit.transfer-day-far}): files say
   * no year.
   */
  Optional<Problem> problem(LocalDate day) {
    LocalDate today = clock.today();
    LocalDate last = today.plusDays(MOST);
    if (day.isAfter(last)) {
      return Optional.of(Problem.at("day", "benefit.transfer-day-far", "last", last));
    }
    BusinessCalendar bank = calendars.bank();
    if (!day.isBefore(today) && bank.isBusinessDay(day)) {
      return Optional.empty();
    }
    LocalDate from = day.isBefore(today) ? today : day;
    return Optional.of(
        Problem.at("day", "benefit.transfer-day", "next", bank.nextBusinessDayOrSame(from)));
  }
}
