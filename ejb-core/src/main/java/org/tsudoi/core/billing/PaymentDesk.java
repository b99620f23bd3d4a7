package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/**
 * The secretariat's payments (入金; P-32): booked once, settled against invoices, corrected by
 * opposite entries only. An employer's account reads the payments of its offices.
 */
@Stateless
public class PaymentDesk {
  private static final int REASON = 200;
  private static final int PAYER = 100;
  private static final Yen MOST = Yen.of(9_999_999_999L);

  @Inject PaymentBooking booking;
  @Inject Payments payments;
  @Inject Invoices invoices;
  @Inject Receipts receipts;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /**
   * Books a payment and returns its id. It settles the chosen invoice, then the oldest ones; what
   * is too much waits for the office's next invoice; without an office all of it waits to be
   * assigned. A reference booked before books nothing and gives the first one's id. Refused, each
   * at its field: no amount ({@code billing.payment-amount}), a day to come ({@code
   * billing.payment-day}), an unknown office ({@code billing.office-unknown}), an invoice that is
   * not the office's ({@code billing.invoice-unknown}).
   */
  public Result<Long> book(Actor actor, NewPayment payment) {
    actor.requireStaff();
    List<Problem> problems = problems(actor, payment);
    if (!problems.isEmpty()) {
      return Result.refused(problems);
    }
    long id = booking.book(actor, payment);
    audit.note(
        actor, "payment.booked", "payment:" + id, Map.of("amount", payment.amount().amount()));
    return Result.of(id);
  }

  private List<Problem> problems(Actor actor, NewPayment payment) {
    List<Problem> problems = new ArrayList<>();
    if (!payment.amount().isPositive() || payment.amount().compareTo(MOST) > 0) {
      problems.add(Problem.at("amount", "billing.payment-amount"));
    }
    if (payment.receivedOn().isAfter(clock.today())) {
      problems.add(Problem.at("receivedOn", "billing.payment-day"));
    }
    if (payment.note().length() > REASON) {
      problems.add(Problem.at("note", "billing.too-long", "limit", REASON));
    }
    if (payment.payer().length() > PAYER) {
      problems.add(Problem.at("payer", "billing.too-long", "limit", PAYER));
    }
    payment
        .office()
        .filter(office -> !invoices.officeExists(actor.organization(), office))
        .ifPresent(office -> problems.add(Problem.at("office", "billing.office-unknown")));
    payment
        .invoice()
        .filter(invoice -> !invoices.belongs(actor.organization(), invoice, payment.office()))
        .ifPresent(invoice -> problems.add(Problem.at("invoice", "billing.invoice-unknown")));
    return problems;
  }

  /**
   * Says whose a payment of unknown origin is. Refused ({@code billing.payment-moved}) when
   * somebody was first, ({@code billing.office-unknown}).
   */
  public Decision assign(Actor actor, long payment, OfficeId office) {
    actor.requireStaff();
    if (!invoices.officeExists(actor.organization(), office)) {
      return Decision.refused(Problem.at("office", "billing.office-unknown"));
    }
    return moved(
        actor,
        booking.assign(actor, payment, office),
        "payment.assigned",
        payment,
        Map.of("office", office.value()));
  }

  /**
   * Takes a payment back by opposite entries (取消); what it settled is open again, its receipt is
   * marked. Refused without a reason ({@code required}), when it was taken back before ({@code
   * billing.payment-moved}).
   */
  public Decision reverse(Actor actor, long payment, String reason) {
    actor.requireStaff();
    if (reason.isBlank()) {
      return Decision.refused(Problem.at("reason", "required"));
    }
    if (reason.length() > REASON) {
      return Decision.refused(Problem.at("reason", "billing.too-long", "limit", REASON));
    }
    boolean reversed = booking.reverse(actor, payment, reason.strip());
    if (reversed) {
      receipts.cancel(actor, payment, reason.strip());
    }
    return moved(actor, reversed, "payment.reversed", payment, Map.of("reason", reason.strip()));
  }

  private Decision moved(
      Actor actor, boolean done, String action, long payment, Map<String, ?> details) {
    if (!done) {
      return Decision.refused(Problem.of("billing.payment-moved"));
    }
    audit.note(actor, action, "payment:" + payment, details);
    return Decision.accepted();
  }

  /**
   * The document of the receipt (領収書) for a payment in scope, issued when first asked for. Refused
   * ({@code billing.no-receipt}) while the payer is unknown and when it was taken back.
   */
  public Result<Long> receipt(Actor actor, long payment) {
    return payment(actor, payment)
        .filter(view -> view.office().isPresent() && !view.isReversed())
        .flatMap(view -> receipts.of(actor, payment))
        .map(Result::of)
        .orElseGet(() -> Result.refused("billing.no-receipt"));
  }

  /** A payment in scope. */
  public Optional<PaymentView> payment(Actor actor, long id) {
    return payments
        .find(actor.organization(), id)
        .filter(
            payment ->
                actor.role().isStaff() || payment.office().filter(actor::covers).isPresent());
  }

  /** What a payment in scope settled. */
  public List<ShareView> shares(Actor actor, long id) {
    return payment(actor, id).map(p -> payments.shares(actor.organization(), id)).orElse(List.of());
  }

  /** Payments, newest first. */
  public List<PaymentView> list(Actor actor, PaymentQuery query) {
    if (query.office().isPresent()) {
      actor.requireOffice(query.office().get());
    } else {
      actor.requireStaff();
    }
    return payments.list(actor.organization(), query);
  }
}
