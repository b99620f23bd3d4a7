package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Post that came back, as rows. */
@ApplicationScoped
class Returns {
  private static final String SELECT =
      """
      select r.id, r.office, o.number, coalesce(f.name, '') as office_name, r.returned_on,
        r.reason, r.note, r.noted_at, r.noted_by, r.cleared_at, r.cleared_by, r.cleared_how,
        r.cleared_note
      from post_return r
      join office o on o.organization = r.organization and o.id = r.office
      left join office_facts f on f.organization = o.organization and f.office = o.id
        and f.valid_to = 'infinity'
      where r.organization = :organization
      """;

  @Inject Database database;
  @Inject BusinessClock clock;

  void add(Actor actor, OfficeId office, LocalDate day, ReturnedPost.Reason reason, String note) {
    database.in(
        actor.organization(),
        handle ->
            handle.execute(
                "insert into post_return (organization, office, returned_on, reason, note,"
                    + " noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?)",
                actor.organization(),
                office,
                day,
                reason.name(),
                note,
                clock.now(),
                actor.name()));
  }

  /** Clears what is open of the office; how many. */
  int clear(Actor actor, OfficeId office, String how, String note) {
    return database.of(
        actor.organization(),
        handle ->
            handle.execute(
                "update post_return set cleared_at = ?, cleared_by = ?, cleared_how = ?,"
                    + " cleared_note = ?"
                    + " where organization = ? and office = ? and cleared_at is null",
                clock.now(),
                actor.name(),
                how,
                note,
                actor.organization(),
                office));
  }

  List<ReturnedPost> of(OrganizationId organization, OfficeId office, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " and r.office = :office order by r.id desc limit :limit")
                .bind("organization", organization)
                .bind("office", office)
                .bind("limit", limit)
                .mapTo(ReturnedPost.class)
                .list());
  }

  /** What is open, the longest waiting first. */
  List<ReturnedPost> open(OrganizationId organization, long after, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " and r.cleared_at is null and r.id > :after order by r.id limit :limit")
                .bind("organization", organization)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(ReturnedPost.class)
                .list());
  }

  long count(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(distinct office) from post_return"
                        + " where organization = :organization and cleared_at is null")
                .bind("organization", organization)
                .mapTo(Long.class)
                .one());
  }
}
