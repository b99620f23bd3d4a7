package org.tsudoi.core.post;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/**
 * The switch for statements on the web (WEB明細; OC-2a). While it is on, what the secretariat issues
 * to the office is offered on the web, told by mail, and not posted. Accounts that file for an
 * office turn its switch, and so does the secretariat.
 */
@Stateless
public class StatementDesk {
  private static final int LATEST = 20;

  @Inject Statements statements;
  @Inject AuditLog audit;

  /** The switches of the offices that an employer's account covers, by number. */
  public List<OfficeStatements> own(Actor actor) {
    return statements.of(actor.organization(), actor.offices());
  }

  /** The switch of an office in scope. */
  public Optional<OfficeStatements> of(Actor actor, OfficeId office) {
    actor.requireOffice(office);
    return statements.of(actor.organization(), List.of(office)).stream().findFirst();
  }

  /** The latest turns of the switch of an office in scope, newest first. */
  public List<StatementChange> history(Actor actor, OfficeId office) {
    actor.requireOffice(office);
    return statements.history(actor.organization(), office, LATEST);
  }

  /**
   * From the next issue on the office's statements come on the web ({@code wanted}) or by post.
   * False when that was so already: nothing is noted then.
   */
  public boolean turn(Actor actor, OfficeId office, boolean wanted) {
    if (!actor.filesFor(office) || of(actor, office).isEmpty()) {
      throw new AccessDenied();
    }
    statements.lock(actor.organization(), office);
    if (statements.isWanted(actor.organization(), office) == wanted) {
      return false;
    }
    statements.turn(actor, office, wanted);
    audit.note(
        actor, wanted ? "statements.on-web" : "statements.by-post", "office:" + office, Map.of());
    return true;
  }
}
