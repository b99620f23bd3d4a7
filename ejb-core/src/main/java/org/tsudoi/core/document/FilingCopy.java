package org.tsudoi.core.document;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A copy of what was filed (届出控え; P-21).
 *
 * @param letter number is the receipt number; sender the organization; recipient who filed
 * @param filingType name of the filing: 追加入会申込 …
 * @param filed when it was received, Japan time
 * @param filedBy name of the person who filed
 * @param state where it stands: 受付済 …
 * @param groups what was filed, one group a member or part of the form
 * @param attachments file names
 * @param notes remarks, one paragraph each
 */
public record FilingCopy(
    Letter letter,
    String filingType,
    ZonedDateTime filed,
    String filedBy,
    String state,
    List<FactGroup> groups,
    List<String> attachments,
    List<String> notes)
    implements LetterDocument {

  /** Copies the lists. */
  public FilingCopy {
    groups = List.copyOf(groups);
    attachments = List.copyOf(attachments);
    notes = List.copyOf(notes);
  }

  @Override
  public String title() {
    return Titles.of(DocumentKind.FILING_COPY);
  }

  /** Whether files are attached. */
  public boolean attached() {
    return !attachments.isEmpty();
  }

  /** Whether there are remarks. */
  public boolean noted() {
    return !notes.isEmpty();
  }
}
