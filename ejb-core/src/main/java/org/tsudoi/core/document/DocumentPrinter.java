package org.tsudoi.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tsudoi.api.Result;

/** Prints letters (帳票作成; P-41). The same data gives the same bytes. */
@ApplicationScoped
public class DocumentPrinter {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final List<String> LETTER_STYLE =
      List.of(
          ClassPathResources.text(
              DocumentPrinter.class.getClassLoader(), "org/tsudoi/core/document/letter.css"));

  private final DocumentTemplate invoice = core("invoice.xhtml");
  private final DocumentTemplate receipt = core("receipt.xhtml");
  private final DocumentTemplate membershipNotice = core("membership-notice.xhtml");
  private final DocumentTemplate filingCopy = core("filing-copy.xhtml");

  private final PdfRenderer renderer;

  /** For the container's proxy. */
  protected DocumentPrinter() {
    this(null);
  }

  /** Prints by this renderer. */
  @Inject
  public DocumentPrinter(PdfRenderer renderer) {
    this.renderer = renderer;
  }

  private static DocumentTemplate core(String file) {
    return DocumentTemplate.beside(DocumentPrinter.class, file);
  }

  /** The invoice; refused as {@link PdfRenderer#render} refuses, so are all others. */
  public Result<Pdf> print(InvoiceDocument document) {
    return print(document, invoice);
  }

  /** The receipt. */
  public Result<Pdf> print(ReceiptDocument document) {
    return print(document, receipt);
  }

  /** The membership notice. */
  public Result<Pdf> print(MembershipNotice document) {
    return print(document, membershipNotice);
  }

  /** The copy of a filing. */
  public Result<Pdf> print(FilingCopy document) {
    return print(document, filingCopy);
  }

  /** Any letter by a template of its own, on the core's style sheet. */
  public Result<Pdf> print(LetterDocument document, DocumentTemplate template) {
    return renderer.render(source(document, template));
  }

  private static PageSource source(LetterDocument document, DocumentTemplate template) {
    Instant created = document.letter().issued().atStartOfDay(JAPAN).toInstant();
    return PageSource.of(template.fill(document), LETTER_STYLE, created);
  }
}
