package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
        details(filing, reason));
  }

  private static Map<String, Object> details(Filing filing, String reason) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("id", filing.id().value());
    details.put("type", filing.type());
    details.put("office", filing.office().value());
    details.put("state", filing.state());
    details.put("reason", reason);
    filing.ruling().ifPresent(stated -> details.put("stated", stated));
    return details;
  }
}
