package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.Granting;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;

/** Writes an accepted filing's effects; what is written names the filing. */
@ApplicationScoped
class EffectWriter {
  @Inject RegisterDesk register;
  @Inject Granting granting;

  /** Writes them in their order until one is refused; answers why it was. */
  List<Problem> write(Actor actor, Filing filing, List<Effect> effects) {
    for (int i = 0; i < effects.size(); i++) {
      List<Problem> problems = write(actor, filing, i, effects.get(i));
      if (!problems.isEmpty()) {
        return problems;
      }
    }
    return List.of();
  }

  private List<Problem> write(Actor actor, Filing filing, int position, Effect effect) {
    return effect instanceof Effect.Grant grant
        ? granting.write(actor, filing.id(), filing.receipt(), position, grant).problems()
        : register.apply(actor, effect, Basis.filing(filing.id())).problems().stream()
            .map(problem -> atRow(filing, effect, problem))
            .toList();
  }

  /** What the register says of the whole is said of the row whose member it is. */
  private static Problem atRow(Filing filing, Effect effect, Problem problem) {
    return MemberMove.of(effect).map(move -> move.atRow(filing.content(), problem)).orElse(problem);
  }
}
