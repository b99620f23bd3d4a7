package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.Audience;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Lists of filings, page by page over a key, so that the last page is as quick as the first. */
@ApplicationScoped
class FilingLists {
  private static final String SELECT =
      "select f.id, f.draft_key, f.receipt_number, f.type, f.office, o.number as office_number,"
          + " n.name as office_name, f.state, f.version, jsonb_array_length(f.entries) as people,"
          + " array(select p.paper::text from filing_paper p where p.organization = f.organization"
          + " and p.filing = f.id and p.arrived_at is null order by p.position) as missing,"
          + " f.saved_at, f.saved_name, f.filed_at, f.filed_name, f.decided_at, f.decided_name,"
          + " f.reason, f.looked_by, f.assigned_to, f.assigned_name from filing f"
          + " join office o on o.organization = f.organization and o.id = f.office"
          + " join office_facts n on n.organization = f.organization and n.office = f.office"
          + " and n.valid_to = 'infinity' where f.organization = :organization";

  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject LapsingFilings lapsing;

  /** One state and how many filings are in it. */
  public record StateCount(FilingState state, long count) {}

  FilingList history(Actor actor, HistoryQuery query) {
    StringBuilder sql = new StringBuilder(SELECT);
    sql.append(" and (f.state <> 'DRAFT' or f.audience = :audience and :fills)");
    if (!actor.role().isStaff()) {
      sql.append(" and f.office = any(:offices)");
    }
    query.office().ifPresent(office -> sql.append(" and f.office = :office"));
    query.type().ifPresent(type -> sql.append(" and f.type = :type"));
    query.state().ifPresent(state -> sql.append(" and f.state = :state"));
    query.after().ifPresent(after -> sql.append(" and f.id < :after"));
    sql.append(" order by f.id desc limit :limit");
    List<FilingSummary> rows =
        database.of(
            actor.organization(),
            handle -> {
              Query statement = handle.createQuery(sql.toString());
              scope(statement, actor);
              query.office().ifPresent(office -> statement.bind("office", office));
              query.type().ifPresent(type -> statement.bind("type", type));
              query.state().ifPresent(state -> statement.bind("state", state));
              query.after().ifPresent(after -> statement.bind("after", Long.parseLong(after)));
              return statement.bind("limit", query.size() + 1).mapTo(FilingSummary.class).list();
            });
    return page(rows, query.size(), row -> Long.toString(row.id().value()));
  }

  private static void scope(Query statement, Actor actor) {
    Audience audience = FilingDesk.audience(actor);
    statement
        .bind("organization", actor.organization())
        .bind("audience", audience)
        .bind("fills", FilingDesk.fills(actor));
    if (!actor.role().isStaff()) {
      statement.bindArray(
          "offices", Long.class, actor.offices().stream().map(OfficeId::value).toList());
    }
  }

  FilingList queue(OrganizationId organization, QueueQuery query) {
    StringBuilder sql = new StringBuilder(SELECT).append(" and f.state = any(:states)");
    query.type().ifPresent(type -> sql.append(" and f.type = :type"));
    query
        .office()
        .ifPresent(
            office ->
                sql.append(
                    " and (o.number = :text or f.receipt_number = :text"
                        + " or strpos(n.name, :text) > 0)"));
    query.olderThanDays().ifPresent(days -> sql.append(" and f.filed_at < :until"));
    query.newerThanDays().ifPresent(days -> sql.append(" and f.filed_at >= :since"));
    if (query.lapsing()) {
      sql.append(" and ").append(LapsingFilings.SOON);
    }
    query.assignedTo().ifPresent(account -> sql.append(" and f.assigned_to = :account"));
    query.place().ifPresent(place -> sql.append(" and (f.filed_at, f.id) > (:at, :id)"));
    sql.append(" order by f.filed_at, f.id limit :limit");
    List<FilingSummary> rows =
        database.of(
            organization, handle -> bind(handle.createQuery(sql.toString()), organization, query));
    return page(rows, query.size(), FilingLists::key);
  }

  private List<FilingSummary> bind(Query statement, OrganizationId organization, QueueQuery query) {
    statement.bind("organization", organization).bind("limit", query.size() + 1);
    statement.bindArray(
        "states", String.class, query.statesOrPending().stream().map(Enum::name).toList());
    query.type().ifPresent(type -> statement.bind("type", type));
    query.office().ifPresent(office -> statement.bind("text", office));
    query.olderThanDays().ifPresent(days -> statement.bind("until", startOfDay(days - 1)));
    query.newerThanDays().ifPresent(days -> statement.bind("since", startOfDay(days)));
    if (query.lapsing()) {
      lapsing.bind(statement, organization);
    }
    query.assignedTo().ifPresent(account -> statement.bind("account", account));
    query.place().ifPresent(place -> bind(statement, place));
    return statement.mapTo(FilingSummary.class).list();
  }

  private Instant startOfDay(int daysAgo) {
    return clock.today().minusDays(daysAgo).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  private static String key(FilingSummary row) {
    return new QueuePlace(row.filedAt().orElseThrow(), row.id().value()).toString();
  }

  private static void bind(Query statement, QueuePlace place) {
    OffsetDateTime at = place.filedAt().atOffset(ZoneOffset.UTC);
    statement.bind("at", at).bind("id", place.id());
  }

  private static FilingList page(
      List<FilingSummary> rows, int size, java.util.function.Function<FilingSummary, String> key) {
    if (rows.size() <= size) {
      return new FilingList(rows, Optional.empty());
    }
    List<FilingSummary> shown = new ArrayList<>(rows.subList(0, size));
    return new FilingList(shown, Optional.of(key.apply(shown.get(size - 1))));
  }

  Map<FilingState, Long> counts(OrganizationId organization) {
    Map<FilingState, Long> counts = new EnumMap<>(FilingState.class);
    database
        .of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select state, count(*) as count from filing"
                            + " where organization = :organization"
                            + " and state in ('FILED', 'PAPER_AWAITED', 'RETURNED')"
                            + " group by state")
                    .bind("organization", organization)
                    .mapTo(StateCount.class)
                    .list())
        .forEach(each -> counts.put(each.state(), each.count()));
    return counts;
  }

  Optional<Long> unfinished(Actor actor, OfficeId office, String type) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select id from filing where organization = :organization"
                        + " and office = :office and type = :type and state = 'DRAFT'"
                        + " and saved_by is not distinct from :account"
                        + " order by id desc limit 1")
                .bind("organization", actor.organization())
                .bind("office", office)
                .bind("type", type)
                .bind("account", actor.account().map(AccountId::value).orElse(null))
                .mapTo(Long.class)
                .findOne());
  }
}
