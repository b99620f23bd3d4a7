package org.tsudoi.plugin.businessclub.filing;

import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Settings;
import org.tsudoi.api.filing.FilingContext;

/**
 * How many members an office has (FE-1): an office membership begins with some, an individual one
 * has one.
 *
 * @param officeMinimum members that an office has at least once somebody joins; setting {@code
 *     filing.joining.office-minimum}, 1 by default
 * @param individualCategory the category of offices of kind INDIVIDUAL; setting {@code
 *     filing.joining.individual-category}, empty when the club has none
 */
record Headcounts(int officeMinimum, String individualCategory) {
  private static final String INDIVIDUAL = "INDIVIDUAL";

  static Headcounts read(Settings settings, List<Category> categories) {
    String individual = settings.optional("filing.joining.individual-category").orElse("");
    if (!individual.isEmpty()
        && categories.stream().noneMatch(each -> each.code().equals(individual))) {
      settings.refuse("filing.joining.individual-category", "must be one of the categories");
    }
    boolean told = settings.optional("filing.joining.office-minimum").isPresent();
    return new Headcounts(
        told ? settings.number("filing.joining.office-minimum", 1, 99) : 1, individual);
  }

  /** The categories in which one can join at this office. */
  List<Category> categoriesOf(FilingContext context, List<Category> all) {
    if (individualCategory.isEmpty()) {
      return all;
    }
    boolean individual = isIndividual(context);
    return all.stream()
        .filter(each -> each.code().equals(individualCategory) == individual)
        .toList();
  }

  private boolean isIndividual(FilingContext context) {
    return !individualCategory.isEmpty() && context.office().kind().equals(INDIVIDUAL);
  }

  /** Refuses so many joiners when the office would have too few or too many members. */
  List<Problem> examine(int joiners, FilingContext context) {
    int there = context.members().headcount(context.office().id(), context.filedOn());
    if (isIndividual(context)) {
      return there + joiners > 1
          ? List.of(Problem.at("entries", "club.joining.one-only"))
          : List.of();
    }
    return there + joiners < officeMinimum
        ? List.of(Problem.at("entries", "club.joining.too-few", "least", officeMinimum))
        : List.of();
  }
}
