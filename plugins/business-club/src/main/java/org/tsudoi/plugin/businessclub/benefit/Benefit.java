package org.tsudoi.plugin.businessclub.benefit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Wording;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.benefit.BenefitKind;

/**
 * One kind of benefit as configured below {@code benefit.<code>.}.
 *
 * @param otherAmount whether the secretariat may grant less, with a reason; setting {@code
 *     other-amount}
 */
record Benefit(
    String code,
    String label,
    BenefitGroup group,
    Amounts amounts,
    Conditions conditions,
    Limits limits,
    Evidence evidence,
    Asking asking,
    boolean otherAmount,
    Wording wording) {

  static Benefit read(Keys keys, String code, Wording wording) {
    return new Benefit(
        code,
        keys.text("label"),
        group(keys),
        Amounts.read(keys),
        Conditions.read(keys),
        Limits.read(keys),
        Evidence.read(keys, wording),
        Asking.read(keys),
        keys.flag("other-amount"),
        wording);
  }

  private static BenefitGroup group(Keys keys) {
    String name = keys.text("group", BenefitGroup.BENEFIT.name());
    return Arrays.stream(BenefitGroup.values())
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              keys.refuse("group", "must be one of " + Arrays.toString(BenefitGroup.values()));
              return BenefitGroup.BENEFIT;
            });
  }

  String filing() {
    return "benefit-" + code;
  }

  BenefitKind told() {
    List<String> told =
        Stream.concat(
                conditions.told(wording, amounts.hasOwnMonths()).stream(),
                limits.told(wording).stream())
            .toList();
    return new BenefitKind(
        code, group, label, filing(), amounts.told(wording), told, evidence.names(wording));
  }
}
