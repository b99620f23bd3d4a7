package org.tsudoi.core.document;

/** What a document is (帳票の種類). Texts: {@code document.kind.INVOICE} … */
public enum DocumentKind {
  INVOICE,
  RECEIPT,
  FILING_COPY,
  MEMBERSHIP_NOTICE,
  BENEFIT_NOTICE,
  NOTICE,
  DUNNING,
  BANK_FILE,
  OTHER;

  /** Whether an office gets it as a letter; not the copy of what it filed, nor the bank's files. */
  public boolean isLetter() {
    return this != FILING_COPY && this != BANK_FILE;
  }

  /** Whether the room that issues it tells of it by a mail of its own. */
  public boolean hasOwnMail() {
    return this == INVOICE || this == BENEFIT_NOTICE || this == DUNNING;
  }
}
