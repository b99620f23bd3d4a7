package org.tsudoi.core.document;

/** What a document is (帳票の種類). Texts: {@code document.kind.INVOICE} … */
public enum DocumentKind {
  INVOICE,
  RECEIPT,
  FILING_COPY,
  MEMBERSHIP_NOTICE,
  BENEFIT_NOTICE,
  NOTICE,
  BANK_FILE,
  OTHER
}
