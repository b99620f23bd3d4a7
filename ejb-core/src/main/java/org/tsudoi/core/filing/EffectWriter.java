package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.value.MemberId;
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
    Optional<MemberId> member = member(effect);
    List<Optional<MemberId>> rows =
        filing.content().entries().stream().map(FilingDraft.Entry::member).toList();
    int row = member.isPresent() ? rows.indexOf(member) : -1;
    return row < 0 || !problem.field().isEmpty()
        ? problem
        : problem.at("entries[" + row + "].member");
  }

  private static Optional<MemberId> member(Effect effect) {
    if (effect instanceof Effect.Leave leave) {
      return Optional.of(leave.member());
    }
    if (effect instanceof Effect.Transfer transfer) {
      return Optional.of(transfer.member());
    }
    return effect instanceof Effect.ChangeMember change
        ? Optional.of(change.member())
        : Optional.empty();
  }
}
