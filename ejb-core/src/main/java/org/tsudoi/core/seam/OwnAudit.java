package org.tsudoi.core.seam;

import java.util.Map;
import org.tsudoi.api.service.Audit;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.organization.OrganizationScope;

/** The audit log, by the name of whoever is there. */
record OwnAudit(AuditLog log, Visitors visitors, OrganizationScope scope) implements Audit {
  @Override
  public void note(String action, String subject, Map<String, ?> details) {
    log.note(visitors.of(scope.current()), action, subject, details);
  }
}
