package org.tsudoi.core.filing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;

/**
 * The secretariat's desk for filings (受付簿, P-22). Every method refuses others with {@link
 * AccessDenied}; who comes second is told ({@code filing.moved}) and changes nothing (P-23).
 */
@Stateless
public class QueueDesk {
  @Inject Filings filings;
  @Inject FilingLists lists;
  @Inject Moves moves;
  @Inject Papers papers;
  @Inject Checklist checklist;
  @Inject Acceptance acceptance;
  @Inject FilingFigures figures;
  @Inject LapsingFilings lapsing;

  /** A filing as the page showed it. */
  public record Shown(FilingId id, int version) {}

  /** What became of one filing of several. */
  public record Outcome(FilingId id, String receiptNumber, Decision decision) {}

  /** One page of the queue. */
  public FilingList queue(Actor actor, QueueQuery query) {
    actor.requireStaff();
    return lists.queue(actor.organization(), query);
  }

  /** How many wait in each open state. */
  public Map<FilingState, Long> counts(Actor actor) {
    actor.requireStaff();
    return lists.counts(actor.organization());
  }

  /** How long the filings to be decided have waited. */
  public FilingAges ages(Actor actor) {
    actor.requireStaff();
    return figures.ages(actor.organization());
  }

  /** How many filings lapse within a week if nothing comes: papers or a correction. */
  public Map<FilingState, Long> lapsing(Actor actor) {
    actor.requireStaff();
    return lapsing.counts(actor.organization());
  }

  /** How many filings came in each of the last weeks, this one included, the oldest first. */
  public List<WeekCount> weekly(Actor actor, int weeks) {
    actor.requireStaff();
    return figures.weekly(actor.organization(), weeks);
  }

  /** Gives the filing to somebody; empty takes it from all. */
  public Decision assign(
      Actor actor, FilingId id, int version, Optional<AccountId> to, String name) {
    Filing filing = lock(actor, id);
    return filing.version() == version && filings.assign(actor, filing, to, name)
        ? Decision.accepted()
        : Decision.refused(moves.second(actor, filing));
  }

  /** The paper has come, all of it where there is a list. */
  public Decision paperArrived(Actor actor, FilingId id, int version) {
    Filing filing = lock(actor, id);
    List<PaperView> list = papers.list(actor.organization(), id);
    return list.isEmpty()
        ? moves.move(actor, filing, version, FilingMove.PAPER, "")
        : checklist.tick(
            actor,
            filing,
            version,
            list.stream().map(PaperView::paper).collect(Collectors.toSet()));
  }

  /**
   * Notes which papers of the checklist are there (FE-5): those named, no others. The filing can be
   * accepted once all are. Refused with {@code filing.papers.same} when nothing changes.
   */
  public Decision papersAre(Actor actor, FilingId id, int version, Set<String> there) {
    return checklist.tick(actor, lock(actor, id), version, there);
  }

  /** Gives it back for correction, with the reason that the office reads. */
  public Decision giveBack(Actor actor, FilingId id, int version, String reason) {
    return moves.move(actor, lock(actor, id), version, FilingMove.RETURN, reason);
  }

  /** Refuses it for good, with the reason that the office reads. */
  public Decision reject(Actor actor, FilingId id, int version, String reason) {
    return moves.move(actor, lock(actor, id), version, FilingMove.REJECT, reason);
  }

  /** Ends a filing for which nothing more came. */
  public Decision lapse(Actor actor, FilingId id, int version, String reason) {
    return moves.move(actor, lock(actor, id), version, FilingMove.LAPSE, reason);
  }

  /** Marks an accepted filing as done with all that follows. */
  public Decision settle(Actor actor, FilingId id, int version) {
    return moves.move(actor, lock(actor, id), version, FilingMove.SETTLE, "");
  }

  /**
   * Accepts it with what the rule proposes to be stated; refused with {@code filing.ruling.needed}
   * where somebody has to say it. See {@link #accept(Actor, FilingId, int, Answers)}.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Decision accept(Actor actor, FilingId id, int version) {
    return accept(actor, id, version, Optional.empty());
  }

  /**
   * Accepts it: register, history, audit, mail and paper copy in one transaction, once. Where two
   * pairs of eyes are configured, the first acceptance is only a look. Refused with the problems of
   * what was stated or the register's, then nothing has changed.
   *
   * @param stated what {@link FilingView#asked} asks for, as typed
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Decision accept(Actor actor, FilingId id, int version, Answers stated) {
    return accept(actor, id, version, Optional.of(stated));
  }

  private Decision accept(Actor actor, FilingId id, int version, Optional<Answers> stated) {
    actor.requireStaff();
    try {
      return acceptance.accept(actor, id, version, stated);
    } catch (EffectsRefused refused) {
      return Decision.of(refused.problems());
    }
  }

  /** Accepts several, each in a transaction of its own; the refused ones stay as they were. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<Outcome> acceptAll(Actor actor, List<Shown> shown) {
    actor.requireStaff();
    List<Outcome> outcomes = new ArrayList<>();
    for (Shown each : shown) {
      Decision decision = accept(actor, each.id(), each.version());
      outcomes.add(new Outcome(each.id(), acceptance.receipt(actor, each.id()), decision));
    }
    return outcomes;
  }

  private Filing lock(Actor actor, FilingId id) {
    actor.requireStaff();
    return filings
        .lock(actor.organization(), id)
        .filter(filing -> filing.state() != FilingState.DRAFT)
        .orElseThrow(AccessDenied::new);
  }
}
