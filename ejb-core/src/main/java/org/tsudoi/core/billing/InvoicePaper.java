package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Category;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.InvoiceDocument;
import org.tsudoi.core.document.InvoiceLine;
import org.tsudoi.core.document.InvoiceLines;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** Prints an invoice and keeps it as issued, once (P-41). */
@ApplicationScoped
class InvoicePaper {
  private static final String TAX_CLASS = "不課税";
  private static final List<String> NOTES =
      List.of("会費は消費税の課税対象外（不課税）です。", "お支払いが確認できないときは、あらためてご連絡いたします。");

  @Inject Organizations organizations;
  @Inject Invoices invoices;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;

  /** The id of the invoice's document, printed now unless it was before. */
  long issue(
      Handle handle, OrganizationId organization, InvoiceView invoice, OfficeAddress office) {
    InvoiceDocument document = document(organization, invoice, office);
    Pdf pdf = printer.withGeta().print(document).orElseThrow();
    long id =
        store.store(
            organization,
            NewDocument.pdf(
                DocumentKind.INVOICE,
                invoice.office(),
                document.letter(),
                "請求書 " + invoice.label(),
                "invoice-" + invoice.number() + ".pdf",
                pdf,
                "システム",
                "invoice-" + invoice.id()));
    handle.execute(
        "update invoice set document = ? where organization = ? and id = ?",
        id,
        organization,
        invoice.id());
    return id;
  }

  private InvoiceDocument document(
      OrganizationId organization, InvoiceView invoice, OfficeAddress office) {
    Running running = organizations.running(organization);
    return new InvoiceDocument(
        new Letter(
            invoice.number(), invoice.issuedOn(), Letterhead.sender(running), office.recipient()),
        invoice.label(),
        lines(running, invoices.lines(organization, invoice.id())),
        PaymentWays.of(invoice, office, running.settings()),
        NOTES);
  }

  private static InvoiceLines lines(Running running, List<LineView> lines) {
    return new InvoiceLines(
        lines.stream()
            .map(
                line ->
                    new InvoiceLine(
                        line.explanation(),
                        line.unit(),
                        line.quantity(),
                        "名",
                        line.amount(),
                        category(running, line.category()),
                        TAX_CLASS))
            .toList());
  }

  private static String category(Running running, String code) {
    return running.program().categories().stream()
        .filter(category -> category.code().equals(code))
        .map(Category::label)
        .findFirst()
        .orElse("");
  }
}
