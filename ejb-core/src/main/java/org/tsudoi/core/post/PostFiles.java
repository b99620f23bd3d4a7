package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The contents of batches: their documents in order, and the pieces of the file to print. */
@ApplicationScoped
class PostFiles {
  @Inject Database database;

  /** A document's file. */
  public record Content(long document, byte[] content) {}

  /** The batch's documents by office number, then as issued. */
  List<PostLetter> letters(OrganizationId organization, long batch, int offset, int limit) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select i.document, o.id as office, o.number,
                      coalesce(f.name, '') as office_name, i.kind, d.title, i.issued_on, i.pages,
                      exists (select from document_cancelled c
                        where c.organization = i.organization
                        and c.document = i.document) as cancelled
                    from post_item i
                    join document d on d.organization = i.organization and d.id = i.document
                    join office o on o.organization = i.organization and o.id = i.office
                    left join office_facts f on f.organization = o.organization
                      and f.office = o.id and f.valid_to = 'infinity'
                    where i.organization = :organization and i.batch = :batch
                    order by o.number, i.document offset :offset limit :limit
                    """)
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(PostLetter.class)
                .list());
  }

  byte[] content(OrganizationId organization, long document) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id as document, content from document"
                        + " where organization = :organization and id = :document")
                .bind("organization", organization)
                .bind("document", document)
                .mapTo(Content.class)
                .one()
                .content());
  }

  void pages(OrganizationId organization, long document, int pages) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update post_item set pages = ? where organization = ? and document = ?",
                pages,
                organization,
                document));
  }

  /** How many pieces of the stage there are. */
  int parts(OrganizationId organization, long batch, int stage) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) from post_part where organization = :organization"
                        + " and batch = :batch and stage = :stage")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("stage", stage)
                .mapTo(Integer.class)
                .one());
  }

  Optional<byte[]> part(OrganizationId organization, long batch, int stage, int part) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select content from post_part where organization = :organization"
                        + " and batch = :batch and stage = :stage and part = :part")
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("stage", stage)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne());
  }

  void keep(OrganizationId organization, long batch, int stage, int part, byte[] content) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into post_part (organization, batch, stage, part, content)"
                    + " values (?, ?, ?, ?, ?)",
                organization,
                batch,
                stage,
                part,
                content));
  }

  /** Removes what is not needed any more: the documents themselves stay. */
  void drop(OrganizationId organization, long batch, int stage) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from post_part where organization = ? and batch = ? and stage = ?",
                organization,
                batch,
                stage));
  }
}
