package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.DocumentIssued;

/** The documents to be posted, as rows. Those cancelled before they were posted drop out. */
@ApplicationScoped
class PostItems {
  private static final String WAITING =
      """
      i.organization = :organization and i.posted_on is null
        and (:kind = '' or i.kind = :kind)
        and (cast(:from as date) is null or i.issued_on >= :from)
        and (cast(:until as date) is null or i.issued_on <= :until)
        and (not :free or i.batch is null)
        and (i.batch is not null or not exists (select from document_cancelled c
          where c.organization = i.organization and c.document = i.document))
      """;

  @Inject Database database;

  void add(DocumentIssued issued, OfficeId office) {
    database.in(
        issued.organization(),
        handle ->
            handle.execute(
                "insert into post_item (organization, document, office, kind, issued_on)"
                    + " values (?, ?, ?, ?, ?)",
                issued.organization(),
                issued.id(),
                office,
                issued.document().kind().name(),
                issued.document().issuedOn()));
  }

  /** All waiting documents of the next offices that have any, by office number. */
  List<PostRow> list(OrganizationId organization, PostQuery query) {
    return database.of(
        organization,
        handle ->
            bind(
                    handle.createQuery(
                        """
                        select i.document, o.id as office, o.number,
                          coalesce(f.name, '') as office_name, i.kind, d.title, i.issued_on,
                          i.batch,
                          exists (select from post_return r where r.organization = o.organization
                            and r.office = o.id and r.cleared_at is null) as returned,
                          exists (select from document_cancelled c
                            where c.organization = i.organization
                            and c.document = i.document) as cancelled
                        from (select e.organization, e.id, e.number from office e
                          join (select distinct i.office from post_item i where %1$s) w
                            on w.office = e.id
                          where e.organization = :organization and e.number > :after
                            and starts_with(e.number, :number)
                          order by e.number limit :limit) o
                        join post_item i on i.office = o.id and %1$s
                        join document d on d.organization = i.organization and d.id = i.document
                        left join office_facts f on f.organization = o.organization
                          and f.office = o.id and f.valid_to = 'infinity'
                        order by o.number, i.document
                        """
                            .formatted(WAITING)),
                    organization,
                    query)
                .bind("after", query.after())
                .bind("limit", query.limit())
                .mapTo(PostRow.class)
                .list());
  }

  PostCount count(OrganizationId organization, PostQuery query) {
    return database.of(
        organization,
        handle ->
            bind(
                    handle.createQuery(
                        "select count(*) as documents, count(distinct i.office) as offices"
                            + " from post_item i join office o on o.organization = i.organization"
                            + " and o.id = i.office and starts_with(o.number, :number) where "
                            + WAITING),
                    organization,
                    query)
                .mapTo(PostCount.class)
                .one());
  }

  /** Puts these documents into the batch as far as they wait and are in none; how many. */
  PostCount take(OrganizationId organization, long batch, Collection<Long> documents) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    with taken as (update post_item i set batch = :batch
                      where i.organization = :organization and i.document = any(:documents)
                        and i.batch is null and i.posted_on is null
                        and not exists (select from document_cancelled c
                          where c.organization = i.organization and c.document = i.document)
                      returning office)
                    select count(*) as documents, count(distinct office) as offices from taken
                    """)
                .bind("organization", organization)
                .bind("batch", batch)
                .bindArray("documents", Long.class, documents)
                .mapTo(PostCount.class)
                .one());
  }

  /**
   * Puts all that the query finds and nobody has taken into the batch, but what goes to offices
   * that post came back from; how many.
   */
  PostCount take(OrganizationId organization, long batch, PostQuery query) {
    return database.of(
        organization,
        handle ->
            bind(
                    handle.createQuery(
                        """
                        with taken as (update post_item i set batch = :batch from office o
                          where o.organization = i.organization and o.id = i.office
                            and starts_with(o.number, :number) and i.batch is null
                            and not exists (select from post_return r
                              where r.organization = i.organization and r.office = i.office
                                and r.cleared_at is null)
                            and %s
                          returning i.office)
                        select count(*) as documents, count(distinct office) as offices from taken
                        """
                            .formatted(WAITING)),
                    organization,
                    query)
                .bind("batch", batch)
                .mapTo(PostCount.class)
                .one());
  }

  /** The batch's documents wait for another one. */
  void release(OrganizationId organization, long batch) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update post_item set batch = null, pages = 0"
                    + " where organization = ? and batch = ?",
                organization,
                batch));
  }

  void posted(OrganizationId organization, long batch, LocalDate day) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update post_item set posted_on = ? where organization = ? and batch = ?",
                day,
                organization,
                batch));
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, OrganizationId organization, PostQuery query) {
    return statement
        .bind("organization", organization)
        .bind("kind", query.kind())
        .bind("number", query.number())
        .bind("from", query.from().orElse(null))
        .bind("until", query.until().orElse(null))
        .bind("free", query.free());
  }
}
