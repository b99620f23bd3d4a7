package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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

  @Inject Grants grants;
  @Inject TransferBatches batches;
  @Inject Database database;
  @Inject AuditLog audit;

  /** The day has come: all that did not fail is on the offices' accounts; once. */
  void done(Actor actor, long batch) {
    if (batches.move(actor.organization(), batch, "SENT", "DONE")) {
      batches
          .grants(actor.organization(), batch, null)
          .forEach(grant -> grants.move(actor, grant, GrantMove.PAY, ""));
      audit.note(actor, "transfer.sent", "transfer:" + batch, Map.of("state", "DONE"));
    }
  }

  /** Gives the grants free again. */
  void takeBack(Actor actor, long batch) {
    for (long grant : batches.grants(actor.organization(), batch, null)) {
      grants.move(actor, grant, GrantMove.TAKE_BACK, "");
      batches.release(actor.organization(), batch, grant);
    }
  }

  /** The bank could not transfer to this office. */
  void fail(Actor actor, long batch, OfficeId office, String reason) {
    for (long grant : batches.grants(actor.organization(), batch, office.value())) {
      grants.move(actor, grant, GrantMove.FAIL, reason);
      batches.release(actor.organization(), batch, grant);
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

  /** The failed grants of an office, locked until the transaction ends. */
  List<Long> failedOf(OrganizationId organization, OfficeId office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from benefit_grant where organization = :organization and office ="
                        + " :office and state = 'FAILED' order by id for update")
                .bind("organization", organization)
                .bind("office", office)
                .mapTo(Long.class)
                .list());
  }
}
