package org.tsudoi.core.bank;

import java.util.Map;

/** What became of one direct debit (振替結果). */
public enum DebitOutcome {
  /** The money was debited (振替済). */
  PAID,
  /** Too little on the account (資金不足). */
  NO_FUNDS,
  /** No such account, or closed (取引なし). */
  NO_ACCOUNT,
  /** Stopped by the account's holder (預金者都合). */
  STOPPED_BY_HOLDER,
  /** The bank has no mandate (依頼書なし). */
  NO_MANDATE,
  /** Stopped by the organization (委託者都合). */
  STOPPED_BY_CLIENT,
  /** Any other reason (その他). */
  OTHER;

  /** Meaning of the result codes by the Zengin rules. */
  public static final Map<String, DebitOutcome> ZENGIN =
      Map.of(
          "0", PAID,
          "1", NO_FUNDS,
          "2", NO_ACCOUNT,
          "3", STOPPED_BY_HOLDER,
          "4", NO_MANDATE,
          "8", STOPPED_BY_CLIENT,
          "9", OTHER);

  /** Whether there is money. */
  public boolean isPaid() {
    return this == PAID;
  }
}
