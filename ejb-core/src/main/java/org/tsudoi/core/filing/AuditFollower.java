package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/** Notes every move in the audit log. */
@ApplicationScoped
class AuditFollower implements FilingFollower {
  @Inject AuditLog audit;

  @Override
  public void moved(Actor actor, Filing filing, FilingMove move, String reason) {
    audit.note(
        actor,
        "filing." + move.name().toLowerCase(Locale.ROOT),
        "filing:" + filing.receipt(),
        Map.of(
            "id", filing.id().value(),
            "type", filing.type(),
            "office", filing.office().value(),
            "state", filing.state(),
            "reason", reason));
  }
}
