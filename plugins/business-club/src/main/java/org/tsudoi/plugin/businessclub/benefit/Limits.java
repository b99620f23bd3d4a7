package org.tsudoi.plugin.businessclub.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.value.FiscalYear;

/**
 * How often one member gets a kind.
 *
 * @param perYear times in a fiscal year, by the day of the event; empty for no limit
 * @param inLife times ever; empty for no limit
 * @param eachChoice whether each case is counted for itself
 */
record Limits(Optional<Integer> perYear, Optional<Integer> inLife, boolean eachChoice) {
  private static final int MOST = 99;

  static Limits read(Keys keys) {
    return new Limits(
        keys.number("limit-per-year", 1, MOST),
        keys.number("limit-in-life", 1, MOST),
        keys.flag("limit-each-choice"));
  }

  /** Notes at {@code place} that one more would be too many. */
  void examine(Granted asked, Past past, String place, List<Problem> problems) {
    Past counted = eachChoice ? past.where(each -> each.choice().equals(asked.choice())) : past;
    FiscalYear year = FiscalYear.containing(asked.eventDay());
    Predicate<Granted> inYear = each -> year.contains(each.eventDay());
    perYear.ifPresent(
        limit ->
            refuse(limit, counted.where(inYear), place, problems, "club.benefit.per-year", year));
    inLife.ifPresent(
        limit -> refuse(limit, counted, place, problems, "club.benefit.in-life", year));
  }

  private static void refuse(
      int limit, Past past, String place, List<Problem> problems, String code, FiscalYear year) {
    if (past.times() >= limit) {
      problems.add(
          Problem.at(
              place,
              code,
              "year",
              year,
              "limit",
              limit,
              "granted",
              past.granted().size(),
              "claimed",
              past.claimed().size()));
    }
  }

  List<String> told(Wording wording) {
    List<String> told = new ArrayList<>();
    String each = eachChoice ? wording.text("benefit.told.each-choice") : "";
    perYear.ifPresent(limit -> told.add(wording.text("benefit.told.per-year", limit, each)));
    inLife.ifPresent(limit -> told.add(wording.text("benefit.told.in-life", limit, each)));
    return told;
  }
}
