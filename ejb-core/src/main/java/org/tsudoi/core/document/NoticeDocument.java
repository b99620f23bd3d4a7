package org.tsudoi.core.document;

import java.util.List;

/**
 * Any notice of the organization (通知書), such as the decision on a benefit or subsidy (OC-13).
 *
 * @param letter number, day, sender, recipient
 * @param title name of the notice: 共済給付決定通知書 …
 * @param greeting the sentence that says what is decided or told
 * @param groups its contents
 * @param notes remarks, one paragraph each
 */
public record NoticeDocument(
    Letter letter, String title, String greeting, List<FactGroup> groups, List<String> notes)
    implements LetterDocument {

  /** Copies the lists. */
  public NoticeDocument {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
