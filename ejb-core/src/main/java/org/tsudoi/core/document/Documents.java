package org.tsudoi.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.database.Database;

/**
 * Reads the documents that an account may see; all others are as if they did not exist. Cancelled
 * ones are listed, and opened by the secretariat only.
 */
@ApplicationScoped
class Documents {
  /** The secretariat all, an employer its offices', a member the own. */
  private static final String IN_SCOPE =
      """
       from document where organization = :organization
        and (:all or office = any(:offices) or member = :self)
      """;

  private static final String CANCELLED =
      "exists (select from document_cancelled c where c.organization = document.organization"
          + " and c.document = document.id)";

  @Inject Database database;

  Optional<StoredDocument> find(Actor actor, long id) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select id, kind, office, member, title, file_name, content_type, issued_on,"
                        + " created_by, content, sha256"
                        + IN_SCOPE
                        + " and id = :id and (:all or not "
                        + CANCELLED
                        + ")")
                .bindMap(Scope.of(actor).values())
                .bindArray("offices", Long.class, Scope.of(actor).offices())
                .bind("id", id)
                .mapTo(StoredDocument.class)
                .findOne());
  }

  List<DocumentRow> list(Actor actor, DocumentQuery query) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select id, kind, office, member, title, file_name, issued_on, created_by,"
                        + " created_at, octet_length(content) as size, "
                        + CANCELLED
                        + " as cancelled"
                        + IN_SCOPE
                        + """
                         and id < :before
                         and (cast(:kind as varchar) is null or kind = :kind)
                         and (cast(:office as bigint) is null or office = :office)
                         and (cast(:member as bigint) is null or member = :member)
                         and (cast(:from as date) is null or issued_on >= :from)
                         and (cast(:until as date) is null or issued_on <= :until)
                         order by id desc limit :limit
                        """)
                .bindMap(Scope.of(actor).values())
                .bindArray("offices", Long.class, Scope.of(actor).offices())
                .bindMethods(query)
                .mapTo(DocumentRow.class)
                .list());
  }

  private record Scope(Actor actor) {
    static Scope of(Actor actor) {
      return new Scope(actor);
    }

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      values.put("organization", actor.organization().value());
      values.put("all", actor.role().isStaff());
      values.put("self", self().map(MemberId::value).orElse(null));
      return values;
    }

    private Optional<MemberId> self() {
      return actor.role() == Role.MEMBER ? actor.member() : Optional.empty();
    }

    List<Long> offices() {
      return actor.role().isOffice()
          ? actor.offices().stream().map(OfficeId::value).toList()
          : List.of();
    }
  }
}
