package org.tsudoi.core.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Seals new entries onto the chain of an organization. Writers do not wait for it, and one instance
 * at a time does it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditChain {
  private static final int BATCH = 500;
  static final String START = "0".repeat(64);

  @Inject Database database;

  /** The chain's last seal. */
  public record Head(long sequence, String hash) {}

  /** Seals the next entries, at most 500. Answers how many; none when another instance does it. */
  public int seal(OrganizationId organization) {
    return database.of(
        organization, handle -> mine(handle, organization) ? seal(handle, organization) : 0);
  }

  private static boolean mine(Handle handle, OrganizationId organization) {
    return handle
        .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .bind("name", "audit:" + organization.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static int seal(Handle handle, OrganizationId organization) {
    List<AuditEntry> entries = waiting(handle, organization);
    if (entries.isEmpty()) {
      return 0;
    }
    Head head = head(handle, organization);
    PreparedBatch seals =
        handle.prepareBatch(
            "insert into audit_seal (organization, sequence, entry, hash) values (?, ?, ?, ?)");
    for (AuditEntry entry : entries) {
      String hash = entry.sealAfter(organization.value(), head.hash());
      head = new Head(head.sequence() + 1, hash);
      seals.add(organization, head.sequence(), entry.id(), hash);
    }
    seals.execute();
    handle
        .createUpdate(
            "delete from audit_waiting where organization = :organization and entry = any(:ids)")
        .bind("organization", organization)
        .bindArray("ids", Long.class, entries.stream().map(AuditEntry::id).toList())
        .execute();
    return entries.size();
  }

  private static List<AuditEntry> waiting(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            """
            select e.id, e.at, e.account, e.name, e.action, e.subject, e.details::text as details
            from audit_waiting w
            join audit_entry e on e.organization = w.organization and e.id = w.entry
            where w.organization = :organization order by e.id limit :most
            """)
        .bind("organization", organization)
        .bind("most", BATCH)
        .mapTo(AuditEntry.class)
        .list();
  }

  private static Head head(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            """
            select sequence, hash from audit_seal where organization = :organization
            order by sequence desc limit 1
            """)
        .bind("organization", organization)
        .mapTo(Head.class)
        .findOne()
        .orElse(new Head(0, START));
  }

  /** The last seal, to be kept outside of the database; {@code sequence} 0 before the first. */
  public Head head(OrganizationId organization) {
    return database.of(organization, handle -> head(handle, organization));
  }
}
