package org.tsudoi.core.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** The secretariat's look into the audit log (P-33). */
@Stateless
public class AuditDesk {
  @Inject Database database;
  @Inject AuditVerification verification;

  /**
   * The newest entries, for staff.
   *
   * @param subject only entries about it, if given
   * @param before only entries with a smaller id, if given: the page after
   */
  public List<AuditEntry> entries(
      Actor actor, Optional<String> subject, Optional<Long> before, int most) {
    actor.requireStaff();
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    """
                    select id, at, account, name, action, subject, details::text as details
                    from audit_entry
                    where organization = :organization
                      and (cast(:subject as varchar) is null or subject = :subject)
                      and id < :before
                    order by id desc limit :most
                    """)
                .bind("organization", actor.organization())
                .bind("subject", subject.orElse(null))
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("most", most)
                .mapTo(AuditEntry.class)
                .list());
  }

  /** Reads the whole chain and tells what does not fit; for staff. */
  public AuditVerdict verify(Actor actor) {
    actor.requireStaff();
    return verification.run(actor.organization());
  }
}
