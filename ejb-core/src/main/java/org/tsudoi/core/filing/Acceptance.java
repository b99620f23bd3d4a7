package org.tsudoi.core.filing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;

/** The transaction of one acceptance (受理). Used by {@link QueueDesk} only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Acceptance {
  @Inject Filings filings;
  @Inject FilingContexts contexts;
  @Inject JudgedContexts judged;
  @Inject FilingViews views;
  @Inject Moves moves;
  @Inject EffectWriter effects;
  @Inject Examination examination;
  @Inject Rulings rulings;

  /**
   * Accepts, or takes the first of two looks; throws {@link EffectsRefused} to take all back.
   *
   * @param stated what staff typed; empty to take what the rule proposes
   */
  public Decision accept(Actor actor, FilingId id, int version, Optional<Answers> stated) {
    Filing filing =
        filings
            .lock(actor.organization(), id)
            .filter(found -> found.state() != FilingState.DRAFT)
            .orElseThrow(AccessDenied::new);
    if (filing.version() != version || !FilingMove.ACCEPT.isPossible(filing.state())) {
      return moves.move(actor, filing, version, FilingMove.ACCEPT, "");
    }
    if (!contexts.fourEyes(actor.organization(), filing.type())) {
      return apply(actor, filing, stated);
    }
    return look(actor, filing, stated);
  }

  private Decision look(Actor actor, Filing filing, Optional<Answers> stated) {
    if (filing.lookedBy().isEmpty()) {
      return moves.move(actor, filing, filing.version(), FilingMove.LOOK, "");
    }
    return filing.lookedBy().equals(actor.account())
        ? Decision.refused(Problem.of("filing.four-eyes.same", "who", actor.name()))
        : apply(actor, filing, stated);
  }

  private Decision apply(Actor actor, Filing filing, Optional<Answers> stated) {
    FilingContext context = judged.accepting(actor.organization(), filing, views.judgedOn(filing));
    FilingType type =
        contexts.type(actor.organization(), filing.type()).orElseThrow(AccessDenied::new);
    refuse(examination.again(actor, filing, type, context));
    Result<Ruling> ruling = rulings.read(actor.organization(), type, filing, context, stated);
    refuse(ruling.problems());
    filings.rule(actor.organization(), filing, ruling.orElseThrow().answers());
    List<Effect> written = type.effects(filing.content(), context, ruling.orElseThrow());
    refuse(effects.write(actor, filing, written));
    Decision accepted = moves.move(actor, filing, filing.version(), FilingMove.ACCEPT, "");
    return accepted.isAccepted() && !contexts.costs(actor.organization(), written)
        ? settle(actor, filing.id())
        : accepted;
  }

  /** Nothing is owed, so nothing is left to be done. */
  private Decision settle(Actor actor, FilingId id) {
    Filing accepted = filings.find(actor.organization(), id).orElseThrow();
    return moves.move(actor, accepted, accepted.version(), FilingMove.SETTLE, "");
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new EffectsRefused(problems);
    }
  }

  /** The number of a filing, for telling what became of it. */
  public String receipt(Actor actor, FilingId id) {
    return filings.find(actor.organization(), id).map(Filing::receipt).orElse("");
  }
}
