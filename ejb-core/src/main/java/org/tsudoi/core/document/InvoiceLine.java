package org.tsudoi.core.document;

import java.util.Objects;
import org.tsudoi.api.value.Yen;

/**
 * One line of an invoice or receipt (明細). Amounts explain themselves (P-30).
 *
 * @param description what is charged: 会費, 入会金 …
 * @param unitPrice yen for one
 * @param quantity how many
 * @param unit what is counted: 名, か月 …
 * @param amount yen; not always price times quantity, the reason tells
 * @param reason the rule behind the amount in words, empty if it needs none
 * @param taxClass consumption tax class: 不課税, 課税10% …
 */
public record InvoiceLine(
    String description,
    Yen unitPrice,
    int quantity,
    String unit,
    Yen amount,
    String reason,
    String taxClass) {

  /** Refuses nulls as bugs. */
  public InvoiceLine {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(taxClass, "taxClass");
  }

  /** Whether there is a reason to print. */
  public boolean explained() {
    return !reason.isBlank();
  }
}
