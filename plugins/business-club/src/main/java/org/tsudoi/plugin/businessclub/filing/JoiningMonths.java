package org.tsudoi.plugin.businessclub.filing;

import java.util.List;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.value.BusinessMonth;

/**
 * From which month one can join (FE-3).
 *
 * @param cutoffDay last day on which an office can ask for the current month; setting {@code
 *     filing.joining.cutoff-day}, 20 by default
 * @param day how the day in that month is found
 * @param wording names the months
 */
record JoiningMonths(int cutoffDay, JoiningDay day, Wording wording) {
  static final String THIS = "THIS";
  static final String NEXT = "NEXT";
  private static final int USUAL = 20;

  static JoiningMonths read(Settings settings, Wording wording) {
    boolean told = settings.optional("filing.joining.cutoff-day").isPresent();
    return new JoiningMonths(
        told ? settings.number("filing.joining.cutoff-day", 1, 31) : USUAL,
        JoiningDay.read(settings),
        wording);
  }

  /** The months that can be asked for: at the counter, always this one too. */
  List<Option> options(FilingContext context) {
    BusinessMonth month = BusinessMonth.of(context.filedOn());
    Option next = option(NEXT, month.next());
    boolean open =
        context.audience() == Audience.STAFF || context.filedOn().getDayOfMonth() <= cutoffDay;
    return open ? List.of(option(THIS, month), next) : List.of(next);
  }

  private Option option(String value, BusinessMonth month) {
    return new Option(
        value, wording.text("joining.from." + rule(value), wording.spelling().month(month)));
  }

  private String rule(String value) {
    return day == JoiningDay.PAYMENT && value.equals(THIS) ? "payment" : "first";
  }
}
