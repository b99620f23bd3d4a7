package org.tsudoi.core.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Announcements in the database. */
@ApplicationScoped
class Announcements {
  private static final String SELECT =
      "select id, title, body, important, readers, shown_from,"
          + " nullif(shown_until, 'infinity') as shown_until, author, changed_at, withdrawn,"
          + " version, numbers, groups, categories from announcement where organization = :organization";

  @Inject Database database;
  @Inject BusinessClock clock;

  private static final String FOR_OFFICE =
      """
       and (:readers <> 'OFFICE' or cardinality(numbers) + cardinality(groups) = 0
        or exists (select from office o where o.organization = :organization
          and o.id = any(:offices) and (o.number = any(numbers) or o.affiliation = any(groups))))
      """;
  private static final String FOR_MEMBER =
      """
       and (:readers <> 'MEMBER'
        or cardinality(numbers) + cardinality(groups) + cardinality(categories) = 0
        or exists (select from membership m
          join office o on o.organization = m.organization and o.id = m.office
          where m.organization = :organization and m.member = :self
            and m.valid_from <= :today and m.valid_to > :today
            and (cardinality(categories) = 0 or m.category = any(categories))
            and (cardinality(numbers) + cardinality(groups) = 0 or o.number = any(numbers)
              or o.affiliation = any(groups))))
      """;

  /** A number or group that a target names. */
  List<String> known(OrganizationId organization, String column, Collection<String> named) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select distinct "
                        + column
                        + " from office where organization = :organization and "
                        + column
                        + " = any(:named)")
                .bind("organization", organization)
                .bindArray("named", String.class, named)
                .mapTo(String.class)
                .list());
  }

  /** The groups that offices are in. */
  List<String> groups(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select distinct affiliation from office where organization = :organization"
                        + " and affiliation <> '' order by affiliation limit 500")
                .bind("organization", organization)
                .mapTo(String.class)
                .list());
  }

  List<AnnouncementView> shown(
      OrganizationId organization,
      Readers readers,
      Set<OfficeId> offices,
      Optional<MemberId> self,
      int limit) {
    LocalDate today = clock.today();
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " and not withdrawn and shown_from <= :today and shown_until >= :today"
                        + " and :readers = any(readers)"
                        + FOR_OFFICE
                        + FOR_MEMBER
                        + " order by important desc, shown_from desc, id desc limit :limit")
                .bind("organization", organization)
                .bind("today", today)
                .bind("readers", readers.name())
                .bindArray("offices", Long.class, offices.stream().map(OfficeId::value).toList())
                .bind("self", self.map(MemberId::value).orElse(null))
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
                          shown_from, shown_until, author, changed_at, numbers, groups, categories)
                        values (:organization, :title, :body, :important, :readers,
                          :from, coalesce(:until, 'infinity'::date), :author, :now, :numbers,
                          :groups, :categories) returning id
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
                              changed_at = :now, withdrawn = false, version = version + 1,
                              numbers = :numbers, groups = :groups, categories = :categories
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
        .bindArray("numbers", String.class, text.target().numbers().stream().sorted().toList())
        .bindArray("groups", String.class, text.target().groups().stream().sorted().toList())
        .bindArray(
            "categories", String.class, text.target().categories().stream().sorted().toList())
        .bind("from", text.from())
        .bind("until", text.until().orElse(null))
        .bind("author", actor.name())
        .bind("now", clock.now());
  }
}
