package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
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
                    "select a.id, a.file_name, a.content_type, a.size, a.created_at, a.name,"
                        + " a.member, coalesce(f.family_name || '　' || f.given_name, '')"
                        + " as member_name from attachment a left join member_facts f"
                        + " on f.organization = a.organization and f.member = a.member"
                        + " and f.valid_to = 'infinity'"
                        + " where a.organization = :organization and a.filing = :filing"
                        + " and a.removed_at is null order by a.id")
                .bind("organization", organization)
                .bind("filing", filing)
                .mapTo(AttachmentView.class)
                .list());
  }

  /** The same file a second time changes nothing but whose it is. */
  void add(
      Actor actor, FilingId filing, String fileName, SniffedFile file, Optional<MemberId> member) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "insert into attachment (organization, filing, file_name, content_type, size,"
                        + " sha256, bytes, created_at, name, member) values (:organization,"
                        + " :filing, :fileName, :contentType, :size, :sha256, :bytes, :now, :name,"
                        + " :member) on conflict (organization, filing, sha256) do update set"
                        + " removed_at = null, member = excluded.member")
                .bind("organization", actor.organization())
                .bind("filing", filing)
                .bind("fileName", fileName)
                .bind("contentType", file.contentType())
                .bind("size", file.bytes().length)
                .bind("sha256", file.sha256())
                .bind("bytes", file.bytes())
                .bind("now", clock.now())
                .bind("name", actor.name())
                .bind("member", member.map(MemberId::value).orElse(null))
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
