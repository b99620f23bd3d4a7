package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.Category;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.InvoiceDeduction;
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
  private static final Logger LOG = LoggerFactory.getLogger(InvoicePaper.class);

  @Inject Organizations organizations;
  @Inject Invoices invoices;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;

  /** A printed invoice, not kept yet. */
  record Printed(InvoiceDocument document, Pdf pdf) {}

  /** The printed invoice; refused with what is wrong, whatever the printer stumbles upon. */
  Result<Printed> print(OrganizationId organization, InvoiceView invoice, OfficeAddress office) {
    try {
      InvoiceDocument document = document(organization, invoice, office);
      return printer.withGeta().print(document).map(pdf -> new Printed(document, pdf));
    } catch (RuntimeException e) {
      LOG.warn("{}: invoice {} cannot be printed", organization.value(), invoice.number(), e);
      return Result.refused("billing.unprintable", "cause", e.toString());
    }
  }

  /** Keeps the printed invoice as issued. */
  void keep(Handle handle, OrganizationId organization, InvoiceView invoice, Printed printed) {
    long id =
        store.store(
            organization,
            NewDocument.pdf(
                DocumentKind.INVOICE,
                invoice.office(),
                printed.document().letter(),
                texts(organization).paper("invoice", invoice.label()),
                "invoice-" + invoice.number() + ".pdf",
                printed.pdf(),
                Actor.system(organization).name(),
                "invoice-" + invoice.id()));
    handle.execute(
        "update invoice set document = ? where organization = ? and id = ?",
        id,
        organization,
        invoice.id());
  }

  private InvoiceDocument document(
      OrganizationId organization, InvoiceView invoice, OfficeAddress office) {
    Running running = organizations.running(organization);
    PaperTexts texts = texts(organization);
    return new InvoiceDocument(
        new Letter(
            invoice.number(), invoice.issuedOn(), Letterhead.sender(running), office.recipient()),
        invoice.label(),
        lines(running, texts, invoices.lines(organization, invoice.id())),
        deductions(organization, texts, invoice),
        PaymentWays.of(invoice, office, running.settings()),
        texts.paragraphs("invoice-notes"));
  }

  private PaperTexts texts(OrganizationId organization) {
    return PaperTexts.of(organizations.running(organization).settings());
  }

  private List<InvoiceDeduction> deductions(
      OrganizationId organization, PaperTexts texts, InvoiceView invoice) {
    Yen advance = invoices.advance(organization, invoice);
    return Stream.of(
            new InvoiceDeduction(texts.paper("advance"), advance),
            new InvoiceDeduction(texts.paper("paid"), invoice.paid().minus(advance)),
            new InvoiceDeduction(texts.paper("credited"), invoice.credited()))
        .filter(deduction -> deduction.amount().isPositive())
        .toList();
  }

  private static InvoiceLines lines(Running running, PaperTexts texts, List<LineView> lines) {
    return new InvoiceLines(
        lines.stream()
            .map(
                line ->
                    new InvoiceLine(
                        line.explanation(),
                        line.unit(),
                        line.quantity(),
                        texts.paper("people"),
                        line.amount(),
                        category(running, line.category()),
                        texts.paper("tax-class")))
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
