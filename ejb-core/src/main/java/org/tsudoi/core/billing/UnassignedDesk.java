package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.database.Database;

/**
 * Money whose sender nobody knows (入金元不明; P-32): how long it lies, and that it went back. To say
 * whose it is, see {@link PaymentDesk#assign}. Staff only.
 */
@Stateless
public class UnassignedDesk {
  private static final int NOTE = 200;

  @Inject Database database;
  @Inject PaymentBooking booking;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** What nobody is known to have sent, the oldest first. */
  public List<UnassignedView> list(Actor actor, int limit) {
    actor.requireStaff();
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select id as payment, received_on, payer, amount, note,"
                        + " (:today::date - received_on) as age from payment"
                        + " where organization = :organization and office is null"
                        + " and reversed_at is null order by received_on, id limit :limit")
                .bind("organization", actor.organization())
                .bind("today", clock.today())
                .bind("limit", limit)
                .mapTo(UnassignedView.class)
                .list());
  }

  /**
   * Notes that the money went back to its sender (組戻し・返金): the payment is taken back by opposite
   * entries. Refused, each at its field: a day before it came or to come ({@code
   * billing.return-day}), no reason ({@code required}) or a long one ({@code billing.too-long});
   * ({@code billing.payment-moved}) when it is an office's or was taken back.
   */
  public Decision sendBack(Actor actor, long payment, LocalDate day, String reason) {
    actor.requireStaff();
    String note = reason.strip();
    if (note.isEmpty()) {
      return Decision.refused(Problem.at("note", "required"));
    }
    if (note.length() > NOTE) {
      return Decision.refused(Problem.at("note", "billing.too-long", "limit", NOTE));
    }
    if (day.isAfter(clock.today()) || !came(actor, payment, day)) {
      return Decision.refused(Problem.at("returnedOn", "billing.return-day"));
    }
    if (!returned(actor, payment, day) || !booking.reverse(actor, payment, note)) {
      return Decision.refused(Problem.of("billing.payment-moved"));
    }
    audit.note(actor, "payment.returned", "payment:" + payment, Map.of("day", day, "reason", note));
    return Decision.accepted();
  }

  private boolean came(Actor actor, long payment, LocalDate day) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select not exists (select from payment where organization = :organization"
                        + " and id = :id and received_on > :day)")
                .bind("organization", actor.organization())
                .bind("id", payment)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
  }

  private boolean returned(Actor actor, long payment, LocalDate day) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                    .createUpdate(
                        "update payment set returned_on = :day where organization = :organization"
                            + " and id = :id and office is null and reversed_at is null")
                    .bind("organization", actor.organization())
                    .bind("id", payment)
                    .bind("day", day)
                    .execute()
                == 1);
  }
}
