package org.tsudoi.core.document;

import java.util.List;
import org.tsudoi.api.value.Yen;

/**
 * An invoice (請求書; OC-12).
 *
 * @param letter number, day, sender, recipient
 * @param period what it is for in words: 令和8年度 第2期（7月～9月）
 * @param lines what is charged and why
 * @param payment how and when it is paid
 * @param notes remarks, one paragraph each
 */
public record InvoiceDocument(
    Letter letter, String period, InvoiceLines lines, Payment payment, List<String> notes)
    implements LetterDocument {

  /** Copies the notes. */
  public InvoiceDocument {
    notes = List.copyOf(notes);
  }

  @Override
  public String title() {
    return "請求書";
  }

  /** Yen to be paid. */
  public Yen total() {
    return lines.total();
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
