package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.InvoiceLine;
import org.tsudoi.core.document.InvoiceLines;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.ReceiptDocument;
import org.tsudoi.core.organization.Organizations;

/** Receipts (領収書): printed when first asked for, then kept as issued. */
@ApplicationScoped
class Receipts {
  @Inject Database database;
  @Inject Payments payments;
  @Inject Organizations organizations;
  @Inject Counters counters;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;
  @Inject BusinessClock clock;

  /**
   * The receipt's document; the payment's row is locked, so that two who ask get the same one, and
   * none is issued for a payment taken back meanwhile.
   */
  Optional<Long> of(Actor actor, long payment) {
    return database.of(
        actor.organization(),
        handle -> {
          handle.execute(
              "select from payment where organization = ? and id = ? for update",
              actor.organization(),
              payment);
          PaymentView view = payments.find(actor.organization(), payment).orElseThrow();
          return view.isReversed()
              ? Optional.empty()
              : Optional.of(view.receipt().orElseGet(() -> issue(handle, actor, view)));
        });
  }

  /** Marks the receipt of a payment that was taken back, if there is one (取消). */
  void cancel(Actor actor, long payment, String reason) {
    OrganizationId organization = actor.organization();
    payments
        .find(organization, payment)
        .flatMap(PaymentView::receipt)
        .ifPresent(receipt -> store.cancel(organization, receipt, actor.name(), reason));
  }

  private long issue(Handle handle, Actor actor, PaymentView payment) {
    OrganizationId organization = actor.organization();
    LocalDate today = clock.today();
    int year = FiscalYear.containing(today).year();
    String number = "R%d-%06d".formatted(year, counters.next(organization, "receipt-" + year));
    OfficeId office = payment.office().orElseThrow();
    ReceiptDocument receipt = document(handle, organization, payment, number, today);
    NewDocument printed =
        NewDocument.pdf(
            DocumentKind.RECEIPT,
            office,
            receipt.letter(),
            texts(organization).paper("receipt", number),
            "receipt-" + number + ".pdf",
            printer.withGeta().print(receipt).orElseThrow(),
            actor.name(),
            "receipt-" + payment.id());
    long id =
        actor.role().isStaff()
            ? store.store(organization, printed)
            : store.handOver(organization, printed);
    handle.execute(
        "update payment set receipt_number = ?, receipt = ? where organization = ? and id = ?",
        number,
        id,
        organization,
        payment.id());
    return id;
  }

  private ReceiptDocument document(
      Handle handle,
      OrganizationId organization,
      PaymentView payment,
      String number,
      LocalDate today) {
    PaperTexts texts = texts(organization);
    OfficeAddress office =
        OfficeAddress.of(handle, organization, payment.office().orElseThrow(), today);
    return new ReceiptDocument(
        new Letter(
            number,
            today,
            Letterhead.sender(organizations.running(organization)),
            office.recipient()),
        texts.paper("receipt-for"),
        payment.receivedOn(),
        texts.paper("method." + payment.method()),
        lines(organization, texts, payment),
        texts.paragraphs("receipt-notes"));
  }

  private PaperTexts texts(OrganizationId organization) {
    return PaperTexts.of(organizations.running(organization).settings());
  }

  private InvoiceLines lines(OrganizationId organization, PaperTexts texts, PaymentView payment) {
    Map<String, Yen> settled = new LinkedHashMap<>();
    payments
        .shares(organization, payment.id())
        .forEach(
            share ->
                settled.merge(
                    texts.paper("receipt-line", share.invoiceLabel(), share.invoiceNumber()),
                    share.amount(),
                    Yen::plus));
    List<InvoiceLine> lines = new ArrayList<>();
    settled.forEach((what, amount) -> add(texts, lines, what, amount));
    add(texts, lines, texts.paper("receipt-advance"), payment.unused());
    return new InvoiceLines(lines);
  }

  private static void add(PaperTexts texts, List<InvoiceLine> lines, String what, Yen amount) {
    if (amount.isPositive()) {
      lines.add(
          new InvoiceLine(
              what, amount, 1, texts.paper("pieces"), amount, "", texts.paper("tax-class")));
    }
  }
}
