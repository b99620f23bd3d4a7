package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * Money that the bank says came in, and what became of it (入金明細; P-32).
 *
 * @param sender the sender's bank and branch
 * @param state {@code WAITING}, {@code BOOKED}, {@code IGNORED}, {@code RECALL} (the bank takes
 *     back what was booked) or {@code RECALLED}
 * @param office whose it is: of what is booked the payment's, else the match's; empty when unknown
 * @param attempt how often it was taken up
 * @param reversed whether its payment was taken back
 * @param match what it may be while it waits; empty afterwards
 */
public record ReceiptItemView(
    long id,
    long receipt,
    int line,
    LocalDate receivedOn,
    Yen amount,
    String payer,
    String payerCode,
    String sender,
    String edi,
    String state,
    Optional<Long> payment,
    int attempt,
    boolean reversed,
    String note,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<OfficeId> office,
    String officeNumber,
    String officeName,
    Optional<ReceiptMatch> match) {

  /** Whether somebody has to decide. */
  public boolean isWaiting() {
    return state.equals("WAITING");
  }

  /** {@code MATCHED}, {@code PROPOSED} or {@code UNKNOWN} while it waits, then its state. */
  public String mark() {
    return match.map(found -> found.kind().name()).orElse(state);
  }
}
