package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.core.billing.PaymentDesk;
import org.tsudoi.core.billing.PaymentView;
import org.tsudoi.core.billing.ShareView;
import org.tsudoi.core.billing.UnassignedDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One payment: what it settled, whose it is, its receipt, its correction (P-32). */
@Named("paymentPage")
@RequestScoped
public class PaymentPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject PaymentDesk desk;
  @Inject InvoiceDesk invoices;
  @Inject UnassignedDesk unassigned;
  @Inject BusinessClock clock;
  private PaymentView payment;

  /** Finds the payment {@code id}. */
  public void open() {
    form.labels("billing.payment");
    payment = desk.payment(actor, Numbers.id(form, "id", 0)).orElse(null);
    if (payment == null) {
      pages.refuse(404);
    }
    form.offer("returnedOn", BusinessDates.format(clock.today()));
  }

  /** Button "assign". */
  public void assign() {
    Optional<OfficeId> office = invoices.office(actor, form.value("office").strip());
    if (office.isEmpty()) {
      form.reject("office", "billing.office-unknown");
      return;
    }
    done(desk.assign(actor, payment.id(), office.get()), "billing.payment.assigned");
  }

  /** Button "back": money of unknown origin went back to its sender. */
  public void back() {
    form.accept("returnedOn", BusinessDates.parse(form.value("returnedOn")))
        .ifPresent(
            day ->
                done(
                    unassigned.sendBack(actor, payment.id(), day, form.value("note")),
                    "billing.payment.sent-back"));
  }

  /** Button "reverse". */
  public void reverse() {
    done(desk.reverse(actor, payment.id(), form.value("reason")), "billing.payment.taken-back");
  }

  /** Button "receipt": issues it when first asked for, and opens it. */
  public void receipt() {
    var receipt = desk.receipt(actor, payment.id());
    form.reject(receipt.problems());
    receipt.toOptional().ifPresent(id -> pages.go("/" + pages.getArea() + "/documents?id=" + id));
  }

  private void done(Decision decision, String told) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(told);
      pages.go("/staff/billing/payment?id=" + payment.id());
    }
  }

  /** The payment. */
  public PaymentView getPayment() {
    return payment;
  }

  /** What it settled. */
  public List<ShareView> getShares() {
    return desk.shares(actor, payment.id());
  }

  /** Whether a receipt can be issued. */
  public boolean isReceiptPossible() {
    return payment.office().isPresent() && !payment.isReversed();
  }
}
