package org.tsudoi.plugin.schoolcoupon.rule;

import java.util.Map;
import java.util.TreeMap;
import org.tsudoi.api.Settings;

/**
 * How many coupons somebody gets of an offer: by the months of the fiscal year in which the term of
 * appointment runs (任期; SC-6). Who has no term is appointed for all twelve.
 *
 * @param byMonths number of coupons from so many months on; never empty
 */
public record Quantity(TreeMap<Integer, Integer> byMonths) {
  private static final int MOST = 99;

  /** Settings {@code quantity} (one number), or {@code quantity-by-term} as {@code 1:1,5:2,9:3}. */
  static Quantity read(Settings settings, String prefix) {
    if (settings.optional(prefix + "quantity-by-term").isEmpty()) {
      return fixed(settings.number(prefix + "quantity", 1, MOST));
    }
    TreeMap<Integer, Integer> steps = new TreeMap<>();
    for (String step : settings.list(prefix + "quantity-by-term")) {
      if (step.matches("(?:[1-9]|1[0-2]):[1-9][0-9]?")) {
        steps.put(number(step, 0), number(step, 1));
      } else {
        settings.refuse(
            prefix + "quantity-by-term", "must be months:coupons, but has \"" + step + "\"");
      }
    }
    return steps.isEmpty() ? fixed(1) : new Quantity(steps);
  }

  private static int number(String step, int part) {
    return Integer.parseInt(step.split(":")[part]);
  }

  private static Quantity fixed(int quantity) {
    return new Quantity(new TreeMap<>(Map.of(0, quantity)));
  }

  /** Coupons for a term of so many months, 0 to 12; 0 when it is too short. */
  public int of(int months) {
    Map.Entry<Integer, Integer> step = byMonths.floorEntry(months);
    return step == null ? 0 : step.getValue();
  }

  /** Whether the term matters. */
  public boolean isByTerm() {
    return !byMonths.containsKey(0);
  }
}
