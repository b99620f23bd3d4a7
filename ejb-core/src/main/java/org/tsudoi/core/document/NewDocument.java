package org.tsudoi.core.document;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * A document to be kept as issued (P-41). Without office and member it is the secretariat's alone.
 *
 * @param office the employer whose accounts may open it
 * @param member the member who may open it
 * @param title what lists call it, e.g. 請求書 令和8年度 第2期
 * @param fileName offered when saving, e.g. {@code invoice-15.pdf}
 * @param issuedOn day of issue, Japan time
 * @param createdBy who had it issued, shown in histories
 * @param content the file; not copied, so nobody may write into it
 * @param reference what it is issued for, e.g. {@code invoice-15}: one document a reference
 */
public record NewDocument(
    DocumentKind kind,
    Optional<OfficeId> office,
    Optional<MemberId> member,
    String title,
    String fileName,
    String contentType,
    LocalDate issuedOn,
    String createdBy,
    byte[] content,
    String reference) {

  /** Refuses nulls and an empty reference as bugs. */
  public NewDocument {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(content, "content");
    if (reference.isBlank()) {
      throw new IllegalArgumentException("a document is issued for something");
    }
  }

  /** A PDF for an office. */
  public static NewDocument pdf(
      DocumentKind kind,
      OfficeId office,
      Letter letter,
      String title,
      String fileName,
      Pdf pdf,
      String createdBy,
      String reference) {
    return new NewDocument(
        kind,
        Optional.of(office),
        Optional.empty(),
        title,
        fileName,
        "application/pdf",
        letter.issued(),
        createdBy,
        pdf.bytes(),
        reference);
  }

  /** The same document, for a member to open as well. */
  public NewDocument of(MemberId one) {
    return new NewDocument(
        kind,
        office,
        Optional.of(one),
        title,
        fileName,
        contentType,
        issuedOn,
        createdBy,
        content,
        reference);
  }
}
