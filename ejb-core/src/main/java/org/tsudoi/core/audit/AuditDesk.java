package org.tsudoi.core.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.core.access.Actor;

/** The look of the secretariat's head into the audit log (操作履歴, P-33). */
@Stateless
public class AuditDesk {
  @Inject AuditEntries entries;
  @Inject AuditVerification verification;
  @Inject AuditChain chain;
  @Inject AuditChecks checks;

  /** The entries looked for, newest first. */
  public List<AuditEntry> entries(Actor actor, AuditQuery query) {
    actor.requireHead();
    return entries.find(actor.organization(), query);
  }

  /** The actions that entries have, in order. */
  public List<String> actions(Actor actor) {
    actor.requireHead();
    return entries.actions(actor.organization());
  }

  /** The kinds of subjects that entries have, in order. */
  public List<String> kinds(Actor actor) {
    actor.requireHead();
    return entries.kinds(actor.organization());
  }

  /** When the chain was verified last, and what was found; empty before the first time. */
  public Optional<AuditCheck> lastCheck(Actor actor) {
    actor.requireHead();
    return checks.last(actor.organization());
  }

  /** Reads the whole chain, keeps and tells what does not fit. */
  public AuditVerdict verify(Actor actor) {
    actor.requireHead();
    AuditVerdict verdict = verification.run(actor.organization());
    checks.keep(actor, verdict, chain.head(actor.organization()).hash());
    return verdict;
  }
}
