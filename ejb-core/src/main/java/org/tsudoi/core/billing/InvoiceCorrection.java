package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Takes yen off invoices by credit notes; the invoice itself stays as issued. */
@ApplicationScoped
class InvoiceCorrection {
  private static final String TAKE =
      "update invoice set credited = credited + :amount where organization = :organization"
          + " and id = :invoice and paid + credited + :amount <= total"
          + " and not exists (select from credit_note"
          + " where organization = :organization and reference = :reference)"
          + " returning office";
  private static final String NOTE =
      "insert into credit_note (organization, invoice, amount, reason, reference, booked_on,"
          + " booked_by, booked_at) values (:organization, :invoice, :amount, :reason, :reference,"
          + " :today, :by, :now) returning id";

  @Inject Database database;
  @Inject BusinessClock clock;

  /** What is to be taken off which invoice, and why. */
  record Correction(long invoice, Yen amount, String reason, String reference) {}

  /** False when the invoice has less open than that, or the reference was used. */
  boolean credit(Actor actor, Correction correction) {
    return database.of(
        actor.organization(),
        handle -> {
          lock(handle, actor, correction);
          Optional<OfficeId> office = take(handle, actor, correction);
          office.ifPresent(of -> post(handle, actor, of, correction));
          return office.isPresent();
        });
  }

  /** Whether this correction was made before. */
  boolean isDone(Actor actor, String reference) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select exists (select from credit_note"
                        + " where organization = :organization and reference = :reference)")
                .bind("organization", actor.organization())
                .bind("reference", reference)
                .mapTo(Boolean.class)
                .one());
  }

  private static void lock(Handle handle, Actor actor, Correction correction) {
    handle
        .createQuery(
            "select id from invoice where organization = :organization and id = :id for update")
        .bind("organization", actor.organization())
        .bind("id", correction.invoice())
        .mapTo(Long.class)
        .findOne();
  }

  private static Optional<OfficeId> take(Handle handle, Actor actor, Correction correction) {
    return handle
        .createQuery(TAKE)
        .bind("organization", actor.organization())
        .bind("invoice", correction.invoice())
        .bind("amount", correction.amount())
        .bind("reference", correction.reference())
        .mapTo(OfficeId.class)
        .findOne();
  }

  private void post(Handle handle, Actor actor, OfficeId office, Correction correction) {
    long note =
        handle
            .createQuery(NOTE)
            .bind("organization", actor.organization())
            .bind("invoice", correction.invoice())
            .bind("amount", correction.amount())
            .bind("reason", correction.reason())
            .bind("reference", correction.reference())
            .bind("today", clock.today())
            .bind("by", actor.name())
            .bind("now", clock.now())
            .mapTo(Long.class)
            .one();
    Ledger.post(
        handle,
        actor.organization(),
        "CREDIT",
        note,
        office,
        clock.today(),
        List.of(
            new Ledger.Entry(Ledger.CORRECTION, correction.amount()),
            new Ledger.Entry(Ledger.RECEIVABLE, correction.amount().negated())));
  }
}
