package org.tsudoi.plugin.businessclub.filing;

import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.FilingContext;

/**
 * Who can join where and from when.
 *
 * @param months from which month and day on (FE-3)
 * @param headcounts how many members an office has (FE-1)
 * @param papers what has to be handed in (FE-5)
 * @param categories all of the club's categories
 */
record JoiningRules(
    JoiningMonths months, Headcounts headcounts, JoiningPapers papers, List<Category> categories) {

  static JoiningRules read(Settings settings, Wording wording, List<Category> categories) {
    return new JoiningRules(
        JoiningMonths.read(settings, wording),
        Headcounts.read(settings, categories),
        JoiningPapers.read(settings, wording),
        List.copyOf(categories));
  }

  /** The categories in which one can join at this office (FE-1). */
  List<Category> categoriesOf(FilingContext context) {
    return headcounts.categoriesOf(context, categories);
  }
}
