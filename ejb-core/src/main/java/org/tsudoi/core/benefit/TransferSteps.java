package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
