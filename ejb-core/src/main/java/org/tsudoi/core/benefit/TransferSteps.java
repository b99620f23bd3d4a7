package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.database.Database;

/** What becomes of the grants of a batch when it is done, given up, or fails in part. */
@ApplicationScoped
class TransferSteps {
  private static final String UNCHANGED =
      """
      select exists (
        select 1 from (select * from transfer_item where organization = :organization
            and office = :office and failure is not null order by id desc limit 1) i
        left join transfer_account t on t.organization = i.organization and t.office = i.office
          and t.valid_from <= :day and t.valid_to > :day
        left join bank_account d on d.organization = i.organization and d.office = i.office
          and d.valid_from <= :day and d.valid_to > :day
        where (i.bank_code, i.branch_code, i.kind, i.number, i.holder) is not distinct from
          (coalesce(t.bank_code, d.bank_code), coalesce(t.branch_code, d.branch_code),
           coalesce(t.kind, d.kind), coalesce(t.number, d.number), coalesce(t.holder, d.holder)))
      """;

  @Inject GrantMoves moves;
  @Inject TransferBatches batches;
  @Inject Database database;
  @Inject AuditLog audit;

  /** The day has come: all that did not fail is on the offices' accounts; once. */
  void done(Actor actor, long batch) {
    if (batches.move(actor.organization(), batch, "SENT", "DONE")) {
      moves.paid(actor, batch);
      audit.note(actor, "transfer.sent", "transfer:" + batch, Map.of("state", "DONE"));
    }
  }

  /** Whether the account to which the last transfer to the office failed is still its account. */
  boolean isAccountUnchanged(OrganizationId organization, OfficeId office, LocalDate day) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(UNCHANGED)
                .bind("organization", organization)
                .bind("office", office)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
  }
}
