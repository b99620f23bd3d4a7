package org.tsudoi.core.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/**
 * Opens documents (P-41): the secretariat all, an employer's accounts those of their offices, a
 * member the own. What is not theirs is as if it did not exist.
 */
@Stateless
public class DocumentDesk {
  @Inject Documents documents;
  @Inject AuditLog audit;

  /** The document with its content; that it was opened is noted in the audit log. */
  public Optional<StoredDocument> open(Actor actor, long id) {
    Optional<StoredDocument> found = documents.find(actor, id);
    found.ifPresent(
        document ->
            audit.note(
                actor,
                "document.opened",
                "document:" + document.id(),
                Map.of("kind", document.kind().name())));
    return found;
  }

  /** Documents, newest first. */
  public List<DocumentRow> list(Actor actor, DocumentQuery query) {
    return documents.list(actor, query);
  }
}
