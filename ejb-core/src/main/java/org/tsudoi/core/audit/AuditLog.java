package org.tsudoi.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessNote;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Adds entries to the audit log (P-33), in the caller's transaction: both stand or neither. */
@ApplicationScoped
public class AuditLog {
  @Inject Database database;
  @Inject BusinessClock clock;

  /**
   * Notes that {@code actor} did something.
   *
   * @param action what, e.g. {@code filing.accepted}
   * @param subject to what, e.g. {@code filing:2026-000123}
   * @param details more, by name; no passwords, no more personal data than needed
   */
  public void note(Actor actor, String action, String subject, Map<String, ?> details) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    """
                    with entry as (
                      insert into audit_entry
                        (organization, at, account, name, action, subject, details)
                      values (:organization, :at, :account, :name, :action, :subject,
                        json_object(:keys, :values))
                      returning organization, id)
                    insert into audit_waiting (organization, entry)
                    select organization, id from entry
                    """)
                .bind("organization", actor.organization())
                .bind("at", clock.now().truncatedTo(ChronoUnit.MICROS))
                .bind("account", actor.account().map(id -> id.value()).orElse(null))
                .bind("name", actor.name())
                .bind("action", action)
                .bind("subject", subject)
                .bind("keys", details.keySet().toArray(String[]::new))
                .bind("values", values(details))
                .execute());
  }

  /** Since when the organization works here: the Japanese day of its first entry. */
  public Optional<LocalDate> since(OrganizationId organization) {
    return database
        .of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select at from audit_entry where organization = :organization"
                            + " order by at, id limit 1")
                    .bind("organization", organization)
                    .mapTo(Instant.class)
                    .findOne())
        .map(at -> at.atZone(BusinessClock.ZONE).toLocalDate());
  }

  private static String[] values(Map<String, ?> details) {
    return details.values().stream().map(String::valueOf).toArray(String[]::new);
  }

  void ofAccess(@Observes AccessNote note) {
    note(note.actor(), note.action(), note.subject(), note.details());
  }
}
