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

  private static final DocumentTemplate INVOICE = core("invoice.xhtml");
  private static final DocumentTemplate RECEIPT = core("receipt.xhtml");
  private static final DocumentTemplate MEMBERSHIP_NOTICE = core("membership-notice.xhtml");
  private static final DocumentTemplate FILING_COPY = core("filing-copy.xhtml");
  private static final DocumentTemplate NOTICE = core("notice.xhtml");
  private static final DocumentTemplate DUNNING = core("dunning.xhtml");

  private final PdfRenderer renderer;
  private final PageSource.Missing missing;

  /** For the container's proxy. */
  protected DocumentPrinter() {
    this(null, PageSource.Missing.REFUSE);
  }

  /** Prints by this renderer. */
  @Inject
  public DocumentPrinter(PdfRenderer renderer) {
    this(renderer, PageSource.Missing.REFUSE);
  }

  private DocumentPrinter(PdfRenderer renderer, PageSource.Missing missing) {
    this.renderer = renderer;
    this.missing = missing;
  }

  /** A printer that refuses nothing: it prints 〓 for characters that the font lacks. */
  public DocumentPrinter withGeta() {
    return new DocumentPrinter(renderer, PageSource.Missing.GETA);
  }

  private static DocumentTemplate core(String file) {
    return DocumentTemplate.beside(DocumentPrinter.class, file);
  }

  /** The invoice; refused as {@link PdfRenderer#render} refuses, so are all others. */
  public Result<Pdf> print(InvoiceDocument document) {
    return print(document, INVOICE);
  }

  /** The receipt. */
  public Result<Pdf> print(ReceiptDocument document) {
    return print(document, RECEIPT);
  }

  /** The membership notice. */
  public Result<Pdf> print(MembershipNotice document) {
    return print(document, MEMBERSHIP_NOTICE);
  }

  /** The copy of a filing. */
  public Result<Pdf> print(FilingCopy document) {
    return print(document, FILING_COPY);
  }

  /** Any notice that is a sentence and labelled values. */
  public Result<Pdf> print(NoticeDocument document) {
    return print(document, NOTICE);
  }

  /** The reminder of overdue invoices. */
  public Result<Pdf> print(DunningDocument document) {
    return print(document, DUNNING);
  }

  /** Any letter by a template of its own, on the core's style sheet. */
  public Result<Pdf> print(LetterDocument document, DocumentTemplate template) {
    return renderer.render(source(document, template));
  }

  private PageSource source(LetterDocument document, DocumentTemplate template) {
    Instant created = document.letter().issued().atStartOfDay(JAPAN).toInstant();
    return new PageSource(template.fill(document), LETTER_STYLE, created, missing);
  }
}
