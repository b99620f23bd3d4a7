package org.tsudoi.core.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/**
 * Releases offices' accounts that somebody else entered (二人での確認; P-22, OC-4), where the
 * organization asks for it by {@code bank.four-eyes}. Staff only.
 */
@Stateless
public class AccountReleaseDesk {
  private static final int OF_OFFICE = 10;

  @Inject WaitingAccounts waiting;
  @Inject AccountChanges changes;
  @Inject BusinessClock clock;
  @Inject AuditLog audit;

  /** Whether what this account enters waits for another. */
  public boolean isAsked(Actor actor) {
    actor.requireStaff();
    return changes.isHeld(actor);
  }

  /** How many wait. */
  public long count(Actor actor) {
    actor.requireStaff();
    return waiting.count(actor.organization());
  }

  /** What waits, the oldest first, after {@code after}. */
  public List<WaitingAccount> waiting(Actor actor, long after, int limit) {
    actor.requireStaff();
    return waiting.list(actor.organization(), Optional.empty(), after, limit);
  }

  /** What waits for one office. */
  public List<WaitingAccount> waiting(Actor actor, OfficeId office) {
    actor.requireStaff();
    return waiting.list(actor.organization(), Optional.of(office), 0, OF_OFFICE);
  }

  /** One that waits; empty when it does not or no longer. */
  public Optional<WaitingAccount> one(Actor actor, long id) {
    actor.requireStaff();
    return waiting.find(actor.organization(), id, false);
  }

  /**
   * The account holds from its day on. Refused for who entered it ({@code member.account-same}),
   * when it waits no longer ({@code changed-meanwhile}), and when another office has the customer
   * number by now ({@code office.customer-number-taken}).
   */
  public Decision release(Actor actor, long id) {
    actor.requireStaff();
    Optional<WaitingAccount> found = waiting.find(actor.organization(), id, true);
    if (found.isEmpty()) {
      return Decision.refused(Problem.of("changed-meanwhile"));
    }
    WaitingAccount entered = found.get();
    if (actor.account().filter(who -> !who.equals(entered.enteredBy())).isEmpty()) {
      return Decision.refused(Problem.of("member.account-same", "who", entered.enteredName()));
    }
    Decision released = changes.release(actor, entered.entry(), entered.enteredName());
    if (released.isAccepted()) {
      waiting.end(actor, id, "RELEASED", clock.now());
    }
    return released;
  }

  /** The account never holds: for who entered it, and for everybody else of the secretariat. */
  public Decision discard(Actor actor, long id) {
    actor.requireStaff();
    Optional<WaitingAccount> found = waiting.find(actor.organization(), id, true);
    if (found.isEmpty() || actor.account().isEmpty()) {
      return Decision.refused(Problem.of("changed-meanwhile"));
    }
    waiting.end(actor, id, "DISCARDED", clock.now());
    audit.note(
        actor,
        "office.account-discarded",
        "office:" + found.get().office(),
        Map.of("kind", found.get().kind().name(), "new", found.get().account().masked()));
    return Decision.accepted();
  }
}
