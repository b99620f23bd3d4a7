package org.tsudoi.plugin.businessclub.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Wording;
import org.tsudoi.api.value.BusinessMonth;

/**
 * Who may claim, and until when.
 *
 * @param minimumMonths entitled from the first day of the month so many months after that of
 *     joining; 1 as the rule (FE-4), 0 for services that begin at once
 * @param withinMonths months after the event until which it is claimed; empty for ever
 * @param onLeavingDay whether an event on the day of leaving counts in every case of the kind
 */
record Conditions(int minimumMonths, Optional<Integer> withinMonths, boolean onLeavingDay) {
  static final String ON_LEAVING_DAY = "on-leaving-day";
  static final int MOST_MONTHS = 600;
  private static final int MONTH_AFTER_JOINING = 1;

  static Conditions read(Keys keys) {
    return new Conditions(
        keys.number("minimum-months", 0, MOST_MONTHS).orElse(MONTH_AFTER_JOINING),
        keys.number("within-months", 1, MOST_MONTHS),
        keys.flag(ON_LEAVING_DAY));
  }

  /** The first day on which an event counts, for somebody who joined on {@code joinedOn}. */
  LocalDate entitledFrom(LocalDate joinedOn, Optional<Choice> choice) {
    int months = choice.flatMap(Choice::minimumMonths).orElse(minimumMonths);
    return months == 0 ? joinedOn : BusinessMonth.of(joinedOn).plusMonths(months).firstDay();
  }

  /** Whether who leaves on {@code leftOn}, no member on that day, had the event in time. */
  boolean isInTime(LocalDate day, LocalDate leftOn, Optional<Choice> choice) {
    boolean thatDayToo = onLeavingDay || choice.filter(Choice::onLeavingDay).isPresent();
    return day.isBefore(leftOn) || thatDayToo && day.equals(leftOn);
  }

  /** The last day on which an event of {@code day} is claimed. */
  Optional<LocalDate> claimedUntil(LocalDate day) {
    return withinMonths.map(day::plusMonths);
  }

  /** {@code eachCase}: every case says its own months in its name. */
  List<String> told(Wording wording, boolean eachCase) {
    List<String> told = new ArrayList<>();
    if (!eachCase) {
      told.add(entitled(wording));
    }
    withinMonths.ifPresent(months -> told.add(wording.text("benefit.told.within", months)));
    return told;
  }

  private String entitled(Wording wording) {
    return switch (minimumMonths) {
      case 0 -> wording.text("benefit.told.at-once");
      case 1 -> wording.text("benefit.told.next-month");
      default -> wording.text("benefit.told.months", minimumMonths);
    };
  }
}
