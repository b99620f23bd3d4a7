package org.tsudoi.core.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Contacts as rows; every version is kept. */
@ApplicationScoped
class Contacts {
  private static final String COLUMNS =
      """
      select c.id, c.office, o.number, coalesce(f.name, '') as office_name, v.version, v.kind,
        v.happened_on, v.person, v.body, v.follow_up, v.written_at, v.written_by, c.done_at,
        c.done_by
      from contact c
      join office o on o.organization = c.organization and o.id = c.office
      left join office_facts f on f.organization = o.organization and f.office = o.id
        and f.valid_to = 'infinity'
      join contact_version v on v.organization = c.organization and v.contact = c.id
      """;
  private static final String LATEST =
      COLUMNS + " and v.version = c.version where c.organization = :organization";

  @Inject Database database;
  @Inject BusinessClock clock;

  long add(Actor actor, OfficeId office, ContactText text) {
    return database.of(
        actor.organization(),
        handle -> {
          long id =
              handle
                  .createQuery(
                      "insert into contact (organization, office, follow_up)"
                          + " values (:organization, :office, :followUp) returning id")
                  .bind("organization", actor.organization())
                  .bind("office", office)
                  .bind("followUp", text.followUp().orElse(null))
                  .mapTo(Long.class)
                  .one();
          write(handle, actor, id, 1, text);
          return id;
        });
  }

  /** False when somebody else corrected it since {@code version}. */
  boolean correct(Actor actor, long id, ContactText text, int version) {
    return database.of(
        actor.organization(),
        handle -> {
          boolean unchanged =
              handle
                      .createUpdate(
                          "update contact set version = version + 1, follow_up = :followUp"
                              + " where organization = :organization and id = :id"
                              + " and version = :version")
                      .bind("organization", actor.organization())
                      .bind("followUp", text.followUp().orElse(null))
                      .bind("id", id)
                      .bind("version", version)
                      .execute()
                  == 1;
          if (unchanged) {
            write(handle, actor, id, version + 1, text);
          }
          return unchanged;
        });
  }

  private void write(Handle handle, Actor actor, long id, int version, ContactText text) {
    handle
        .createUpdate(
            "insert into contact_version (organization, contact, version, kind, happened_on,"
                + " person, body, follow_up, written_at, written_by) values (:organization, :id,"
                + " :version, :kind, :day, :person, :body, :followUp, :now, :by)")
        .bind("organization", actor.organization())
        .bind("id", id)
        .bind("version", version)
        .bind("kind", text.kind())
        .bind("day", text.day())
        .bind("person", text.person())
        .bind("body", text.body())
        .bind("followUp", text.followUp().orElse(null))
        .bind("now", clock.now())
        .bind("by", actor.name())
        .execute();
  }

  /** Marks it as done, or open again; false when it is so already. */
  boolean mark(Actor actor, long id, boolean done) {
    return database.of(
            actor.organization(),
            handle ->
                handle
                    .createUpdate(
                        "update contact set done_at = case when :done then cast(:now as"
                            + " timestamptz) end, done_by = case when :done then :by end"
                            + " where organization = :organization and id = :id"
                            + " and follow_up is not null and (done_at is null) = :done")
                    .bind("organization", actor.organization())
                    .bind("id", id)
                    .bind("done", done)
                    .bind("now", clock.now())
                    .bind("by", actor.name())
                    .execute())
        == 1;
  }

  Optional<ContactView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(LATEST + " and c.id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(ContactView.class)
                .findOne());
  }

  /** How it was noted before, the latest first. */
  List<ContactView> versions(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " where c.organization = :organization and c.id = :id"
                        + " order by v.version desc")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(ContactView.class)
                .list());
  }

  List<ContactView> of(OrganizationId organization, OfficeId office, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    LATEST
                        + " and c.office = :office and c.id < :before"
                        + " order by c.id desc limit :limit")
                .bind("organization", organization)
                .bind("office", office)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(ContactView.class)
                .list());
  }

  /** What is to be followed up, the earliest day first; behind that of this day and id. */
  List<ContactView> open(OrganizationId organization, LocalDate after, long id, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    LATEST
                        + " and c.follow_up is not null and c.done_at is null"
                        + " and (c.follow_up, c.id) > (cast(:after as date), :id)"
                        + " order by c.follow_up, c.id limit :limit")
                .bind("organization", organization)
                .bind("after", after)
                .bind("id", id)
                .bind("limit", limit)
                .mapTo(ContactView.class)
                .list());
  }

  ContactCount count(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) as open, count(*) filter (where follow_up <= :today) as due"
                        + " from contact where organization = :organization"
                        + " and follow_up is not null and done_at is null")
                .bind("organization", organization)
                .bind("today", clock.today())
                .mapTo(ContactCount.class)
                .one());
  }
}
