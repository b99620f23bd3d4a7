package org.tsudoi.plugin.businessclub.filing;

import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;
import org.tsudoi.api.filing.FilingContext;

/**
 * Who can join where and from when.
 *
 * @param months from which month and day on (FE-3)
 * @param individualCategory the category of offices of kind INDIVIDUAL (FE-1); empty when the club
 *     has none
 */
record JoiningRules(JoiningMonths months, List<Category> categories, String individualCategory) {
  private static final String INDIVIDUAL = "INDIVIDUAL";

  static JoiningRules read(Settings settings, List<Category> categories) {
    String individual = settings.optional("filing.joining.individual-category").orElse("");
    if (!individual.isEmpty()
        && categories.stream().noneMatch(each -> each.code().equals(individual))) {
      settings.refuse("filing.joining.individual-category", "must be one of the categories");
    }
    return new JoiningRules(JoiningMonths.read(settings), List.copyOf(categories), individual);
  }

  /** The categories in which one can join at this office (FE-1). */
  List<Category> categoriesOf(FilingContext context) {
    if (individualCategory.isEmpty()) {
      return categories;
    }
    boolean individual = context.office().kind().equals(INDIVIDUAL);
    return categories.stream()
        .filter(each -> each.code().equals(individualCategory) == individual)
        .toList();
  }

  /** Whether only one person can be a member at this office (FE-1). */
  boolean oneOnly(FilingContext context) {
    return !individualCategory.isEmpty() && context.office().kind().equals(INDIVIDUAL);
  }
}
