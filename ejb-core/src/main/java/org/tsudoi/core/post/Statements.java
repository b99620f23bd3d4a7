package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** The offices' switches as rows: every turn is kept, the last one holds. */
@ApplicationScoped
class Statements {
  @Inject Database database;
  @Inject BusinessClock clock;

  /** Whether the office gets its statements on the web now. */
  boolean isWanted(OrganizationId organization, OfficeId office) {
    return history(organization, office, 1).stream().anyMatch(StatementChange::wanted);
  }

  /** Who turns an office's switch waits for whoever turns it at the same time. */
  void lock(OrganizationId organization, OfficeId office) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "web-statement " + organization.value() + " " + office));
  }

  void turn(Actor actor, OfficeId office, boolean wanted) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "insert into web_statement"
                        + " (organization, office, wanted, changed_at, account, name)"
                        + " values (:organization, :office, :wanted, :now, :account, :name)")
                .bind("organization", actor.organization())
                .bind("office", office)
                .bind("wanted", wanted)
                .bind("now", clock.now())
                .bind("account", actor.account().map(id -> id.value()).orElse(null))
                .bind("name", actor.name())
                .execute());
  }

  /** The latest turns, newest first. */
  List<StatementChange> history(OrganizationId organization, OfficeId office, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, wanted, changed_at, name from web_statement"
                        + " where organization = :organization and office = :office"
                        + " order by id desc limit :limit")
                .bind("organization", organization)
                .bind("office", office)
                .bind("limit", limit)
                .mapTo(StatementChange.class)
                .list());
  }

  /** How these offices get their statements, by number. */
  List<OfficeStatements> of(OrganizationId organization, Collection<OfficeId> offices) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select o.id as office, o.number, coalesce(f.name, '') as office_name,
                      coalesce(f.email, '') as email, coalesce(s.wanted, false) as wanted,
                      s.changed_at as since
                    from office o
                    left join office_facts f on f.organization = o.organization
                      and f.office = o.id and f.valid_to = 'infinity'
                    left join lateral (select w.wanted, w.changed_at from web_statement w
                      where w.organization = o.organization and w.office = o.id
                      order by w.id desc limit 1) s on true
                    where o.organization = :organization and o.id = any(:offices)
                    order by o.number
                    """)
                .bind("organization", organization)
                .bindArray("offices", Long.class, offices.stream().map(OfficeId::value).toList())
                .mapTo(OfficeStatements.class)
                .list());
  }

  /** Where mails to the office go, if anywhere. */
  Optional<String> email(OrganizationId organization, OfficeId office) {
    return of(organization, List.of(office)).stream()
        .map(OfficeStatements::email)
        .filter(email -> !email.isBlank())
        .findFirst();
  }
}
