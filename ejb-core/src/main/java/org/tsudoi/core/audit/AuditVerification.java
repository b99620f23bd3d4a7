package org.tsudoi.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Reads a chain from its start and compares every seal with its entry. */
@ApplicationScoped
class AuditVerification {
  private static final int MOST_FAULTS = 100;

  @Inject Database database;

  /** A seal with the entry it covers; the entry's parts are empty when the entry is gone. */
  public record Sealed(
      long sequence,
      long entry,
      String hash,
      Optional<Instant> at,
      Optional<Long> account,
      Optional<String> name,
      Optional<String> action,
      Optional<String> subject,
      Optional<String> details) {

    Optional<AuditEntry> read() {
      return at.map(
          then ->
              new AuditEntry(
                  entry,
                  then,
                  account,
                  name.orElse(""),
                  action.orElse(""),
                  subject.orElse(""),
                  details.orElse("")));
    }
  }

  AuditVerdict run(OrganizationId organization) {
    return database.of(organization, handle -> run(handle, organization));
  }

  private static AuditVerdict run(Handle handle, OrganizationId organization) {
    Walk walk = new Walk(organization.value());
    try (var seals =
        handle
            .createQuery(
                """
                select s.sequence, s.entry, s.hash, e.at, e.account, e.name, e.action, e.subject,
                  e.details::text as details
                from audit_seal s
                left join audit_entry e on e.organization = s.organization and e.id = s.entry
                where s.organization = :organization order by s.sequence
                """)
            .bind("organization", organization)
            .setFetchSize(1000)
            .mapTo(Sealed.class)
            .iterator()) {
      walk.along(seals);
    }
    walk.faults.addAll(unsealed(handle, organization));
    return new AuditVerdict(walk.sequence, waiting(handle, organization), walk.faults);
  }

  private static List<String> unsealed(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            """
            select e.id from audit_entry e
            where e.organization = :organization
              and not exists (select from audit_seal s
                where s.organization = e.organization and s.entry = e.id)
              and not exists (select from audit_waiting w
                where w.organization = e.organization and w.entry = e.id)
            order by e.id limit :most
            """)
        .bind("organization", organization)
        .bind("most", MOST_FAULTS)
        .mapTo(Long.class)
        .map(id -> "entry " + id + " has lost its seal")
        .list();
  }

  private static long waiting(Handle handle, OrganizationId organization) {
    return handle
        .createQuery("select count(*) from audit_waiting where organization = :organization")
        .bind("organization", organization)
        .mapTo(Long.class)
        .one();
  }

  private static final class Walk {
    private final String organization;
    private final List<String> faults = new ArrayList<>();
    private long sequence;
    private String hash = AuditChain.START;

    Walk(String organization) {
      this.organization = organization;
    }

    void along(Iterator<Sealed> seals) {
      while (seals.hasNext() && faults.size() < MOST_FAULTS) {
        step(seals.next());
      }
    }

    private void step(Sealed seal) {
      if (seal.sequence() != sequence + 1) {
        faults.add("seals " + (sequence + 1) + " to " + (seal.sequence() - 1) + " are gone");
      } else {
        compare(seal);
      }
      sequence = seal.sequence();
      hash = seal.hash();
    }

    private void compare(Sealed seal) {
      String where = "seal " + seal.sequence() + ": entry " + seal.entry();
      seal.read()
          .ifPresentOrElse(
              entry -> {
                if (!entry.sealAfter(organization, hash).equals(seal.hash())) {
                  faults.add(where + " was changed or moved");
                }
              },
              () -> faults.add(where + " is gone"));
    }
  }
}
