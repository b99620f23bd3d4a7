package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.core.billing.InvoiceView;
import org.tsudoi.core.billing.NewPayment;
import org.tsudoi.core.billing.PaymentDesk;
import org.tsudoi.core.billing.PaymentMethod;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** Booking of a payment at the counter or by transfer (P-32). */
@Named("newPaymentPage")
@RequestScoped
public class NewPaymentPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject PaymentDesk desk;
  @Inject InvoiceDesk invoices;
  @Inject BusinessClock clock;
  private InvoiceView invoice;

  /** The form; {@code invoice} in the address names the invoice to be paid first. */
  public void open() {
    form.labels("billing.pay");
    form.offer("receivedOn", BusinessDates.format(clock.today()));
    long id = Numbers.id(form, "invoice", 0);
    if (id > 0) {
      invoice = invoices.invoice(actor, id).map(detail -> detail.invoice()).orElse(null);
    }
    if (invoice != null) {
      form.offer("office", invoice.officeNumber()).offer("amount", invoice.open());
    }
  }

  /** Button "book". */
  public void book() {
    Optional<OfficeId> office = office();
    Optional<LocalDate> day =
        form.accept("receivedOn", BusinessDates.parse(form.value("receivedOn")));
    Optional<Yen> amount = form.accept("amount", Yen.parse(form.value("amount")));
    Optional<PaymentMethod> method =
        methods().filter(each -> each.name().equals(form.value("method"))).findFirst();
    if (method.isEmpty()) {
      form.reject("method", "choose");
    }
    if (!form.isGood()) {
      return;
    }
    Result<Long> booked =
        desk.book(
            actor,
            new NewPayment(
                form.getSubmission(),
                office,
                form.value("payer").strip(),
                day.get(),
                amount.get(),
                method.get(),
                Optional.ofNullable(invoice).map(InvoiceView::id),
                form.value("note").strip()));
    form.reject(booked.problems());
    booked
        .toOptional()
        .ifPresent(
            id -> {
              flash.success("billing.pay.done");
              pages.go("/staff/billing/payment?id=" + id);
            });
  }

  private Optional<OfficeId> office() {
    String number = form.value("office").strip();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<OfficeId> office = invoices.office(actor, number);
    if (office.isEmpty()) {
      form.reject("office", "billing.office-unknown");
    }
    return office;
  }

  private static Stream<PaymentMethod> methods() {
    return Stream.of(PaymentMethod.TRANSFER, PaymentMethod.COUNTER);
  }

  /** The ways of payment to choose from. */
  public List<Field.Option> getMethods() {
    return methods()
        .map(each -> new Field.Option(each.name(), texts.get("billing.method." + each)))
        .toList();
  }

  /** The invoice to be paid first; null for the oldest. */
  public InvoiceView getInvoice() {
    return invoice;
  }
}
