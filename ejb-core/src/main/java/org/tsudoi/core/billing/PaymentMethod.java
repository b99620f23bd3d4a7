package org.tsudoi.core.billing;

/** How money came in (入金方法). */
public enum PaymentMethod {
  /** Direct debit (口座振替). */
  DEBIT,
  /** Bank transfer (銀行振込). */
  TRANSFER,
  /** At the counter, in cash (窓口). */
  COUNTER
}
