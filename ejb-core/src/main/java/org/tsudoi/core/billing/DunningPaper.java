package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.BankAccount;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.DunningDocument;
import org.tsudoi.core.document.DunningLine;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** Prints a reminder, keeps it as issued, and mails it (P-32, P-41). */
@ApplicationScoped
class DunningPaper {
  private static final Logger LOG = LoggerFactory.getLogger(DunningPaper.class);

  @Inject Organizations organizations;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;
  @Inject BillingMails mails;

  /** A printed reminder, not kept yet. */
  record Printed(DunningDocument document, Pdf pdf) {}

  /** The printed letter; refused with what is wrong, whatever the printer stumbles upon. */
  Result<Printed> print(
      OrganizationId organization,
      DunningLetter letter,
      OfficeAddress office,
      List<DunningInvoice> invoices) {
    try {
      DunningDocument document =
          document(organizations.running(organization), letter, office, invoices);
      return printer.withGeta().print(document).map(pdf -> new Printed(document, pdf));
    } catch (RuntimeException e) {
      LOG.warn("{}: reminder {} cannot be printed", organization.value(), letter.number(), e);
      return Result.refused("billing.unprintable", "cause", e.toString());
    }
  }

  private static DunningDocument document(
      Running running, DunningLetter letter, OfficeAddress office, List<DunningInvoice> invoices) {
    DunningTexts texts = DunningTexts.of(running);
    return new DunningDocument(
        new Letter(
            letter.number(), letter.issuedOn(), Letterhead.sender(running), office.recipient()),
        texts.title(letter.stage()),
        texts.body(letter.stage()),
        invoices.stream()
            .map(each -> new DunningLine(each.number(), each.label(), each.dueOn(), each.open()))
            .toList(),
        PaymentWays.transfer(letter.payBy(), running.settings()),
        PaperTexts.of(running.settings()).paragraphs("dunning-notes"));
  }

  /**
   * Keeps the letter as issued, and mails it as its way says; the document's id. A letter that is
   * only mailed is offered on the web and not put on the list to be posted.
   */
  long send(
      OrganizationId organization, DunningLetter letter, OfficeAddress office, Printed printed) {
    NewDocument document =
        NewDocument.pdf(
            DocumentKind.DUNNING,
            letter.office(),
            printed.document().letter(),
            printed.document().title() + " " + letter.number(),
            "dunning-" + letter.number() + ".pdf",
            printed.pdf(),
            Actor.system(organization).name(),
            "dunning-" + letter.run() + "-" + letter.office() + "-" + letter.stage());
    long id =
        letter.posted()
            ? store.store(organization, document)
            : store.handOver(organization, document);
    if (letter.mailed()) {
      mail(organization, letter, office, printed.document());
    }
    return id;
  }

  private void mail(
      OrganizationId organization,
      DunningLetter letter,
      OfficeAddress office,
      DunningDocument document) {
    mails.put(
        organization,
        "dunning",
        "dunning-" + letter.number(),
        office.email(),
        Map.of(
            "office", office.name(),
            "title", document.title(),
            "number", letter.number(),
            "text", String.join("\n", document.body()),
            "invoices", document.lines().stream().map(this::line).collect(Collectors.joining("\n")),
            "amount", letter.total(),
            "account", account(document.payment().account()),
            "due", JapaneseEra.format(letter.payBy())));
  }

  private static String account(BankAccount account) {
    return String.join(
        "　", account.bank(), account.branch(), account.type(), account.number(), account.holder());
  }

  private String line(DunningLine line) {
    return String.join("　", line.number(), line.label(), line.open().toString());
  }
}
