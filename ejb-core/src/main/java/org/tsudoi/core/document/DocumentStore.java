package org.tsudoi.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Keeps documents as issued, in the caller's transaction (P-41). */
@ApplicationScoped
public class DocumentStore {
  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject Event<DocumentIssued> issued;

  /**
   * Keeps the document that the secretariat issues, and gives its id. When there is one of the same
   * reference already, nothing is kept and the id is that one's: a repeated step issues once.
   */
  public long store(OrganizationId organization, NewDocument document) {
    return store(organization, document, false);
  }

  /** Like {@link #store}, for a document that its recipient has made on the web. */
  public long handOver(OrganizationId organization, NewDocument document) {
    return store(organization, document, true);
  }

  private long store(OrganizationId organization, NewDocument document, boolean byRecipient) {
    Optional<Long> inserted = insert(organization, document);
    inserted.ifPresent(
        id -> issued.fire(new DocumentIssued(organization, id, document, byRecipient)));
    return inserted.or(() -> find(organization, document.reference())).orElseThrow();
  }

  /**
   * Notes that the document holds no longer (取消): it stays as issued, lists mark it, and only the
   * secretariat opens it. The first note stays.
   */
  public void cancel(OrganizationId organization, long document, String by, String reason) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "insert into document_cancelled"
                        + " (organization, document, reason, cancelled_by, cancelled_at)"
                        + " values (:organization, :document, :reason, :by, :now)"
                        + " on conflict do nothing")
                .bind("organization", organization)
                .bind("document", document)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", clock.now())
                .execute());
  }

  /** The document that was issued for {@code reference}. */
  public Optional<Long> find(OrganizationId organization, String reference) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from document"
                        + " where organization = :organization and reference = :reference")
                .bind("organization", organization)
                .bind("reference", reference)
                .mapTo(Long.class)
                .findOne());
  }

  private Optional<Long> insert(OrganizationId organization, NewDocument document) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    insert into document (organization, kind, office, member, title, file_name,
                      content_type, issued_on, created_by, created_at, content, sha256, reference)
                    values (:organization, :kind, :office, :member, :title, :fileName,
                      :contentType, :issuedOn, :createdBy, :now, :content, :sha256, :reference)
                    on conflict (organization, reference) do nothing returning id
                    """)
                .bind("organization", organization)
                .bindMethods(document)
                .bind("now", clock.now())
                .bind("sha256", sha256(document.content()))
                .mapTo(Long.class)
                .findOne());
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
