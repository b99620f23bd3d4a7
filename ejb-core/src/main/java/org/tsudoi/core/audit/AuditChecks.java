package org.tsudoi.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Keeps when the chain was verified, and what was found. */
@ApplicationScoped
class AuditChecks {
  @Inject Database database;
  @Inject BusinessClock clock;

  void keep(Actor actor, AuditVerdict verdict, String head) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_check
                      (organization, at, account, name, sealed, waiting, head, faults)
                    values (:organization, :at, :account, :name, :sealed, :waiting, :head, :faults)
                    """)
                .bind("organization", actor.organization())
                .bind("at", clock.now().truncatedTo(ChronoUnit.MICROS))
                .bind("account", actor.account().map(id -> id.value()).orElse(null))
                .bind("name", actor.name())
                .bind("sealed", verdict.sealed())
                .bind("waiting", verdict.waiting())
                .bind("head", head)
                .bindArray("faults", String.class, verdict.faults())
                .execute());
  }

  Optional<AuditCheck> last(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select at, name, sealed, waiting, head, faults from audit_check"
                        + " where organization = :organization order by id desc limit 1")
                .bind("organization", organization)
                .mapTo(AuditCheck.class)
                .findOne());
  }
}
