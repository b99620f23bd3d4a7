package org.tsudoi.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Reads entries, newest first. */
@ApplicationScoped
class AuditEntries {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Inject Database database;

  List<AuditEntry> find(OrganizationId organization, AuditQuery query) {
    return database.of(
        organization, handle -> bind(handle, organization, query).mapTo(AuditEntry.class).list());
  }

  private static Query bind(Handle handle, OrganizationId organization, AuditQuery query) {
    Query statement = handle.createQuery(sql(query)).bind("organization", organization);
    query.from().ifPresent(day -> statement.bind("from", start(day)));
    query.to().ifPresent(day -> statement.bind("to", start(day.plusDays(1))));
    query.before().ifPresent(id -> statement.bind("before", id));
    return statement
        .bind("action", query.action())
        .bind("subject", query.subject())
        .bind("most", query.most());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }

  /** Only conditions that narrow, so that each finds its index. */
  private static String sql(AuditQuery query) {
    List<String> conditions = new ArrayList<>(List.of("organization = :organization"));
    query.from().ifPresent(day -> conditions.add("at >= :from"));
    query.to().ifPresent(day -> conditions.add("at < :to"));
    query
        .before()
        .ifPresent(
            id ->
                conditions.add(
                    "(at, id) < (select at, id from audit_entry"
                        + " where organization = :organization and id = :before)"));
    Optional.of(query.action())
        .filter(action -> !action.isEmpty())
        .ifPresent(action -> conditions.add("action = :action"));
    Optional.of(query.subject())
        .filter(subject -> !subject.isEmpty())
        .ifPresent(
            subject ->
                conditions.add(
                    (query.isOfKind() ? "split_part(subject, ':', 1)" : "subject")
                        + " = :subject"));
    return "select id, at, account, name, action, subject, details::text as details"
        + " from audit_entry where "
        + String.join(" and ", conditions)
        + " order by at desc, id desc limit :most";
  }

  /** The actions that were ever noted, found by stepping through their index. */
  List<String> actions(OrganizationId organization) {
    return steps(organization, "action");
  }

  /** The kinds of subjects that were ever noted. */
  List<String> kinds(OrganizationId organization) {
    return steps(organization, "split_part(subject, ':', 1)");
  }

  private List<String> steps(OrganizationId organization, String what) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    with recursive steps as (
                      (select %1$s as found from audit_entry where organization = :organization
                       order by %1$s limit 1)
                      union all
                      select (select %1$s from audit_entry
                        where organization = :organization and %1$s > steps.found
                        order by %1$s limit 1)
                      from steps where steps.found is not null)
                    select found from steps where found is not null
                    """
                        .formatted(what))
                .bind("organization", organization)
                .mapTo(String.class)
                .list());
  }
}
