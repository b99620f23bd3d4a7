package org.tsudoi.core.document;

import java.util.List;
import org.tsudoi.api.value.Yen;

/**
 * A reminder of overdue invoices (督促状; P-32).
 *
 * @param letter number, day, sender, recipient
 * @param title name of the letter, which rises with its stage
 * @param body what it says, one paragraph each
 * @param lines the invoices
 * @param payment until when and to which account it is paid
 * @param notes remarks, one paragraph each
 */
public record DunningDocument(
    Letter letter,
    String title,
    List<String> body,
    List<DunningLine> lines,
    Payment.Transfer payment,
    List<String> notes)
    implements LetterDocument {

  /** Copies the lists. */
  public DunningDocument {
    body = List.copyOf(body);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** Yen to be paid. */
  public Yen total() {
    return lines.stream().map(DunningLine::open).collect(Yen.sum());
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
