package org.tsudoi.plugin.schoolcoupon.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.value.FiscalYear;

/** Months of a fiscal year in which somebody is appointed, be it for a day (任期の月数). SC-6 */
public final class TermMonths {
  private static final int YEAR = 12;

  private TermMonths() {}

  /**
   * One term of appointment (任期).
   *
   * @param ends its last day
   */
  public record Term(LocalDate begins, LocalDate ends) {
    private Stream<YearMonth> months() {
      return Stream.iterate(
          YearMonth.from(begins),
          month -> !month.isAfter(YearMonth.from(ends)),
          month -> month.plusMonths(1));
    }
  }

  /** Months of the year that the terms touch, each once; 12 without any term. */
  public static int of(List<Term> terms, FiscalYear year) {
    return terms.isEmpty()
        ? YEAR
        : (int)
            terms.stream()
                .flatMap(Term::months)
                .filter(month -> year.contains(month.atDay(1)))
                .distinct()
                .count();
  }
}
