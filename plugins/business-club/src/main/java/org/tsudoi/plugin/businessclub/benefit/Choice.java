package org.tsudoi.plugin.businessclub.benefit;

import java.util.Optional;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.value.Yen;

/**
 * A case of a kind with an amount of its own, e.g. the relation to who died, or days in hospital.
 *
 * @param minimumMonths months of membership that this case needs, instead of the kind's
 * @param onLeavingDay whether an event on the day of leaving counts, as the member's own death does
 */
record Choice(
    String code, String label, Yen amount, Optional<Integer> minimumMonths, boolean onLeavingDay) {
  private static final String CODE = "[A-Z][A-Z0-9_]{0,19}";

  static Choice read(Keys kind, String code) {
    if (!code.matches(CODE)) {
      kind.refuse("choices", "must be codes of capital letters, digits and _, but one is " + code);
      return new Choice("X", code, Yen.of(1), Optional.empty(), false);
    }
    Keys keys = kind.below("choice." + code);
    return new Choice(
        code,
        keys.text("label"),
        keys.amount("amount"),
        keys.number("minimum-months", 0, Conditions.MOST_MONTHS),
        keys.flag(Conditions.ON_LEAVING_DAY));
  }

  Option option() {
    return new Option(code, label + "　" + amount);
  }
}
