package org.tsudoi.core.document;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.Yen;

/**
 * A receipt (領収書; OC-12).
 *
 * @param letter number, day, sender, recipient
 * @param purpose what was paid for (但し書き), without 但し and として
 * @param received day on which the money came
 * @param method how it came: 口座振替, 銀行振込, 現金 …
 * @param lines what was paid
 * @param notes remarks, one paragraph each
 */
public record ReceiptDocument(
    Letter letter,
    String purpose,
    LocalDate received,
    String method,
    InvoiceLines lines,
    List<String> notes)
    implements LetterDocument {

  /** Copies the notes. */
  public ReceiptDocument {
    notes = List.copyOf(notes);
  }

  @Override
  public String title() {
    return Titles.of(DocumentKind.RECEIPT);
  }

  /** Yen received. */
  public Yen total() {
    return lines.total();
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
