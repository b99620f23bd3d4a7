package org.tsudoi.core.billing;

import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * Whose money an item may be (消込の候補; P-32).
 *
 * @param kind how sure that is
 * @param reason why, for a text: {@code number}, {@code name}, {@code name-only}, {@code
 *     number-only}, {@code amount-only}, {@code shared}, {@code conflict}, {@code several}, {@code
 *     none}, {@code entered} by hand before
 * @param office who; empty when unknown
 * @param invoice the invoice to be paid before older ones; empty for the oldest
 * @param rest yen that stay as credit
 */
public record ReceiptMatch(
    Kind kind, String reason, Optional<OfficeId> office, Optional<Long> invoice, Yen rest) {

  /** How sure a match is. */
  public enum Kind {
    /** Payer known and amount exact: may be booked without being looked at. */
    MATCHED,
    /** One of both. */
    PROPOSED,
    /** Neither, or several offices. */
    UNKNOWN
  }

  static ReceiptMatch unknown(String reason) {
    return new ReceiptMatch(Kind.UNKNOWN, reason, Optional.empty(), Optional.empty(), Yen.ZERO);
  }
}
