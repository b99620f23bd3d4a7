package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.billing.InvoiceCorrection.Correction;

/**
 * Invoices (請求; P-30): the secretariat reads and corrects all, an employer's account reads those of
 * its offices (OC-12); all else is as if it did not exist.
 */
@Stateless
public class InvoiceDesk {
  private static final int REASON = 200;

  @Inject Invoices invoices;
  @Inject InvoiceCorrection correction;
  @Inject AuditLog audit;

  /** Invoices, newest first. */
  public List<InvoiceView> list(Actor actor, InvoiceQuery query) {
    if (query.office().isPresent()) {
      actor.requireOffice(query.office().get());
    } else {
      actor.requireStaff();
    }
    return invoices.list(actor.organization(), query);
  }

  /** An invoice in scope with its lines, payments and corrections. */
  public Optional<InvoiceDetail> invoice(Actor actor, long id) {
    return invoices
        .find(actor.organization(), id)
        .filter(invoice -> actor.covers(invoice.office()))
        .map(invoice -> detail(actor, invoice));
  }

  private InvoiceDetail detail(Actor actor, InvoiceView invoice) {
    return new InvoiceDetail(
        invoice,
        invoices.lines(actor.organization(), invoice.id()),
        invoices.shares(actor.organization(), invoice.id()),
        invoices.credits(actor.organization(), invoice.id()));
  }

  /** The members whom an invoice in scope charges, by number. */
  public List<ChargedMember> charged(Actor actor, long id, int offset, int limit) {
    return invoices
        .find(actor.organization(), id)
        .filter(invoice -> actor.covers(invoice.office()))
        .map(invoice -> invoices.charged(actor.organization(), id, offset, limit))
        .orElse(List.of());
  }

  /** The office with this number, for the secretariat's searches. */
  public Optional<OfficeId> office(Actor actor, String number) {
    actor.requireStaff();
    return invoices.office(actor.organization(), number);
  }

  /**
   * Takes yen off an open invoice by a credit note (P-31). The same reference does it once. Refused
   * without a reason ({@code required}), for no amount ({@code billing.credit-amount}), and for
   * more than is open: what was paid is not refunded ({@code billing.no-refund}, FE-10).
   */
  public Decision credit(Actor actor, long invoice, Yen amount, String reason, String reference) {
    actor.requireStaff();
    if (reason.isBlank() || reason.length() > REASON) {
      return Decision.refused(Problem.at("reason", "billing.reason", "limit", REASON));
    }
    if (correction.isDone(actor, reference)) {
      return Decision.accepted();
    }
    Correction of = new Correction(invoice, amount, reason.strip(), reference);
    if (!amount.isPositive()) {
      return Decision.refused(Problem.at("amount", "billing.credit-amount"));
    }
    if (!correction.credit(actor, of)) {
      return Decision.refused(noRefund(actor, invoice));
    }
    audit.note(
        actor,
        "invoice.credited",
        "invoice:" + invoice,
        Map.of("amount", amount.amount(), "reason", of.reason()));
    return Decision.accepted();
  }

  private Problem noRefund(Actor actor, long invoice) {
    InvoiceView view = invoices.find(actor.organization(), invoice).orElseThrow();
    return Problem.at("amount", "billing.no-refund", "paid", view.paid(), "open", view.open());
  }
}
