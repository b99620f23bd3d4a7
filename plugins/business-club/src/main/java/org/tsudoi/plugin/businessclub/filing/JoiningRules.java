package org.tsudoi.plugin.businessclub.filing;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.value.BusinessMonth;

/**
 * From which month one can join, and in which category.
 *
 * @param cutoffDay last day on which an office can ask for the current month (FE-3)
 * @param individualCategory the category of offices of kind INDIVIDUAL (FE-1); empty when the club
 *     has none
 */
record JoiningRules(int cutoffDay, List<Category> categories, String individualCategory) {
  static final String THIS_MONTH = "THIS";
  static final String NEXT_MONTH = "NEXT";
  private static final String INDIVIDUAL = "INDIVIDUAL";

  static JoiningRules read(Settings settings, List<Category> categories) {
    int cutoff =
        settings.optional("filing.joining.cutoff-day").isPresent()
            ? settings.number("filing.joining.cutoff-day", 1, 31)
            : 20;
    String individual = settings.optional("filing.joining.individual-category").orElse("");
    if (!individual.isEmpty()
        && categories.stream().noneMatch(each -> each.code().equals(individual))) {
      settings.refuse("filing.joining.individual-category", "must be one of the categories");
    }
    return new JoiningRules(cutoff, List.copyOf(categories), individual);
  }

  /** The months that can be asked for: at the counter, always this one too. */
  List<Option> months(FilingContext context) {
    BusinessMonth month = BusinessMonth.of(context.filedOn());
    Option next = new Option(NEXT_MONTH, month.next().label() + "1日から");
    boolean open =
        context.audience() == Audience.STAFF || context.filedOn().getDayOfMonth() <= cutoffDay;
    return open
        ? List.of(new Option(THIS_MONTH, month.label() + "から（届出日に入会）"), next)
        : List.of(next);
  }

  /** The day of joining: the filing day, or the first of the next month (FE-3). */
  LocalDate joinedOn(String month, LocalDate filedOn) {
    return month.equals(NEXT_MONTH) ? BusinessMonth.of(filedOn).next().firstDay() : filedOn;
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
