package org.tsudoi.core.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Announcements in the database. */
@ApplicationScoped
class Announcements {
  private static final String SELECT =
      "select id, title, body, important, readers, shown_from,"
          + " nullif(shown_until, 'infinity') as shown_until, author, changed_at, withdrawn,"
          + " version from announcement where organization = :organization";

  @Inject Database database;
  @Inject BusinessClock clock;

  List<AnnouncementView> shown(OrganizationId organization, Readers readers, int limit) {
    LocalDate today = clock.today();
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " and not withdrawn and shown_from <= :today and shown_until >= :today"
                        + " and :readers = any(readers)"
                        + " order by important desc, shown_from desc, id desc limit :limit")
                .bind("organization", organization)
                .bind("today", today)
                .bind("readers", readers.name())
                .bind("limit", limit)
                .mapTo(AnnouncementView.class)
                .list());
  }

  List<AnnouncementView> list(OrganizationId organization, long before, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " and id < :before order by id desc limit :limit")
                .bind("organization", organization)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(AnnouncementView.class)
                .list());
  }

  Optional<AnnouncementView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(AnnouncementView.class)
                .findOne());
  }

  long add(Actor actor, AnnouncementText text) {
    return database.of(
        actor.organization(),
        handle ->
            bind(
                    handle.createQuery(
                        """
                        insert into announcement (organization, title, body, important, readers,
                          shown_from, shown_until, author, changed_at)
                        values (:organization, :title, :body, :important, :readers,
                          :from, coalesce(:until, 'infinity'::date), :author, :now) returning id
                        """),
                    actor,
                    text)
                .mapTo(Long.class)
                .one());
  }

  /** False when somebody else changed it since {@code version}. */
  boolean change(Actor actor, long id, AnnouncementText text, int version) {
    return database.of(
        actor.organization(),
        handle ->
            bind(
                        handle.createUpdate(
                            """
                            update announcement set title = :title, body = :body,
                              important = :important, readers = :readers, shown_from = :from,
                              shown_until = coalesce(:until, 'infinity'::date), author = :author,
                              changed_at = :now, withdrawn = false, version = version + 1
                            where organization = :organization and id = :id and version = :version
                            """),
                        actor,
                        text)
                    .bind("id", id)
                    .bind("version", version)
                    .execute()
                == 1);
  }

  boolean withdraw(Actor actor, long id, int version) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                    .createUpdate(
                        """
                        update announcement set withdrawn = true, author = :author,
                          changed_at = :now, version = version + 1
                        where organization = :organization and id = :id and version = :version
                        """)
                    .bind("organization", actor.organization())
                    .bind("author", actor.name())
                    .bind("now", clock.now())
                    .bind("id", id)
                    .bind("version", version)
                    .execute()
                == 1);
  }

  private <T extends SqlStatement<T>> T bind(T statement, Actor actor, AnnouncementText text) {
    return statement
        .bind("organization", actor.organization())
        .bind("title", text.title())
        .bind("body", text.body())
        .bind("important", text.important())
        .bindArray(
            "readers", String.class, text.readers().stream().map(Enum::name).sorted().toList())
        .bind("from", text.from())
        .bind("until", text.until().orElse(null))
        .bind("author", actor.name())
        .bind("now", clock.now());
  }
}
