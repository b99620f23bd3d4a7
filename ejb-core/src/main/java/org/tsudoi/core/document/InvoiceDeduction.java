package org.tsudoi.core.document;

import org.tsudoi.api.value.Yen;

/**
 * What is settled of an invoice when it is issued (充当).
 *
 * @param text by what: 前受金充当
 * @param amount yen, more than zero
 */
public record InvoiceDeduction(String text, Yen amount) {

  /** The yen as they are taken off. */
  public Yen taken() {
    return amount.negated();
  }
}
