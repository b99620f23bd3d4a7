package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** The rows of attached files. */
@ApplicationScoped
class Attachments {
  @Inject Database database;
  @Inject BusinessClock clock;

  List<AttachmentView> list(OrganizationId organization, FilingId filing) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, file_name, content_type, size, created_at, name from attachment"
                        + " where organization = :organization and filing = :filing"
                        + " and removed_at is null order by id")
                .bind("organization", organization)
                .bind("filing", filing)
                .mapTo(AttachmentView.class)
                .list());
  }

  /** The same file a second time changes nothing. */
  void add(Actor actor, FilingId filing, String fileName, SniffedFile file) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "insert into attachment (organization, filing, file_name, content_type, size,"
                        + " sha256, bytes, created_at, name) values (:organization, :filing,"
                        + " :fileName, :contentType, :size, :sha256, :bytes, :now, :name)"
                        + " on conflict (organization, filing, sha256) do update set"
                        + " removed_at = null where attachment.removed_at is not null")
                .bind("organization", actor.organization())
                .bind("filing", filing)
                .bind("fileName", fileName)
                .bind("contentType", file.contentType())
                .bind("size", file.bytes().length)
                .bind("sha256", file.sha256())
                .bind("bytes", file.bytes())
                .bind("now", clock.now())
                .bind("name", actor.name())
                .execute());
  }

  /** Deletes what was never filed; what was is only listed no more. */
  void remove(OrganizationId organization, Filing filing, long id) {
    filing.filedAt().ifPresent(at -> markRemoved(organization, filing.id(), id, at));
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "delete from attachment where organization = :organization"
                        + " and filing = :filing and id = :id and removed_at is null")
                .bind("organization", organization)
                .bind("filing", filing.id())
                .bind("id", id)
                .execute());
  }

  private void markRemoved(OrganizationId organization, FilingId filing, long id, Instant filedAt) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update attachment set removed_at = :now where organization = :organization"
                        + " and filing = :filing and id = :id and removed_at is null"
                        + " and created_at <= :filedAt")
                .bind("now", clock.now())
                .bind("organization", organization)
                .bind("filing", filing)
                .bind("id", id)
                .bind("filedAt", filedAt)
                .execute());
  }

  Optional<AttachedFile> open(OrganizationId organization, FilingId filing, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select file_name, content_type, bytes from attachment"
                        + " where organization = :organization and filing = :filing and id = :id")
                .bind("organization", organization)
                .bind("filing", filing)
                .bind("id", id)
                .mapTo(AttachedFile.class)
                .findOne());
  }
}
