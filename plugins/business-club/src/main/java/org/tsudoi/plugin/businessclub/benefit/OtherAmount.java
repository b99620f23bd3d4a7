package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.Yen;

/**
 * The secretariat grants another amount than the rule's, never more (減額).
 *
 * @param amount empty to keep the rule's
 * @param reason told on the notice
 */
record OtherAmount(Optional<Yen> amount, String reason) {
  private static final String AMOUNT = "otherAmount";
  private static final String REASON = "otherReason";
  private static final int YEN_LENGTH = 9;
  private static final int REASON_LENGTH = 100;

  static List<Asked> asked() {
    return List.of(
        new Asked(Field.optional(AMOUNT, Kind.YEN, YEN_LENGTH), ""),
        new Asked(Field.optional(REASON, Kind.TEXT, REASON_LENGTH), ""));
  }

  static OtherAmount of(Ruling ruling) {
    return new OtherAmount(
        Yen.parse(ruling.answers().text(AMOUNT)).toOptional(), ruling.answers().text(REASON));
  }

  Decision examine(Effect.Grant rule) {
    if (amount.isEmpty()) {
      return Decision.accepted();
    }
    Decision range =
        amount.get().isPositive() && amount.get().compareTo(rule.amount()) <= 0
            ? Decision.accepted()
            : Decision.refused(
                Problem.at(AMOUNT, "club.benefit.other-amount", "most", rule.amount()));
    return reason.isBlank()
        ? range.and(Decision.refused(Problem.at(REASON, "club.benefit.other-reason")))
        : range;
  }

  Effect.Grant instead(Effect.Grant rule, Wording wording) {
    return amount
        .map(
            other ->
                new Effect.Grant(
                    rule.kind(),
                    rule.member(),
                    rule.office(),
                    rule.eventDay(),
                    rule.choice(),
                    rule.person(),
                    other,
                    wording.text("benefit.explain.other", rule.explanation(), other, reason)))
        .orElse(rule);
  }
}
