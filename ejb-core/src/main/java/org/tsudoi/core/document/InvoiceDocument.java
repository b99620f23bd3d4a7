package org.tsudoi.core.document;

import java.util.List;
import org.tsudoi.api.value.Yen;

/**
 * An invoice (請求書; OC-12).
 *
 * @param letter number, day, sender, recipient
 * @param period what it is for in words: 令和8年度 第2期（7月～9月）
 * @param lines what is charged and why
 * @param deductions what of it is settled already
 * @param payment how and when the rest is paid
 * @param notes remarks, one paragraph each
 */
public record InvoiceDocument(
    Letter letter,
    String period,
    InvoiceLines lines,
    List<InvoiceDeduction> deductions,
    Payment payment,
    List<String> notes)
    implements LetterDocument {

  /** An invoice of which nothing is settled. */
  public InvoiceDocument(
      Letter letter, String period, InvoiceLines lines, Payment payment, List<String> notes) {
    this(letter, period, lines, List.of(), payment, notes);
  }

  /** Copies the lists. */
  public InvoiceDocument {
    deductions = List.copyOf(deductions);
    notes = List.copyOf(notes);
  }

  @Override
  public String title() {
    return Titles.of(DocumentKind.INVOICE);
  }

  /** Yen charged. */
  public Yen total() {
    return lines.total();
  }

  /** Yen still to be paid. */
  public Yen due() {
    return total().minus(deductions.stream().map(InvoiceDeduction::amount).collect(Yen.sum()));
  }

  /** Whether something is settled. */
  public boolean deducted() {
    return !deductions.isEmpty();
  }

  /** Whether nothing is to be paid. */
  public boolean settled() {
    return !due().isPositive();
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
