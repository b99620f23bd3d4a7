package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/** Takes wrong decisions back (決定の取消, P-33): no batch takes them and no limit counts them. */
@Stateless
public class RevocationDesk {
  @Inject Grants grants;
  @Inject DecisionNotices notices;
  @Inject AuditLog audit;

  /**
   * Revokes a grant whose money was not sent, or came back: its notice holds no longer, the office
   * is told. Staff only. Refused without a reason ({@code required}), one too long, and while it is
   * in a transfer, paid or revoked ({@code benefit.not-revocable}).
   */
  public Decision revoke(Actor actor, long grant, String reason) {
    actor.requireStaff();
    String why = Reasons.clean(reason);
    Optional<Problem> wrong = Reasons.problem(why);
    if (wrong.isPresent()) {
      return Decision.refused(wrong.get());
    }
    if (!grants.move(actor, grant, GrantMove.REVOKE, why)) {
      return Decision.refused(Problem.of("benefit.not-revocable"));
    }
    grants.find(actor.organization(), grant).ifPresent(revoked -> end(actor, revoked, why));
    return Decision.accepted();
  }

  private void end(Actor actor, GrantView revoked, String reason) {
    notices.revoke(actor, revoked, reason);
    audit.note(
        actor,
        "benefit.revoked",
        "benefit:" + revoked.id(),
        Map.of(
            "kind", revoked.kind(),
            "amount", revoked.amount().amount(),
            "filing", revoked.receipt(),
            "reason", reason));
  }
}
