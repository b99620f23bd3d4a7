package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/**
 * An account of the ledger with its sums (残高試算表).
 *
 * @param account its code, e.g. {@code RECEIVABLE}; income accounts are the plugin's charge items
 * @param debit yen posted on the debit side (借方)
 * @param credit yen posted on the credit side (貸方)
 */
public record AccountBalance(String account, Yen debit, Yen credit) {

  /** Debit less credit. */
  public Yen balance() {
    return debit.minus(credit);
  }
}
