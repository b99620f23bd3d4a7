package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * A payment (入金).
 *
 * @param office who paid; empty while unknown
 * @param unused yen of it that no invoice needed yet; kept for the next one
 * @param receipt the receipt's document, once issued
 * @param returnedOn day on which money of unknown origin went back to its sender
 */
public record PaymentView(
    long id,
    Optional<OfficeId> office,
    String officeNumber,
    String officeName,
    String payer,
    LocalDate receivedOn,
    Yen amount,
    Yen unused,
    PaymentMethod method,
    String note,
    String bookedBy,
    Instant bookedAt,
    Optional<String> assignedBy,
    Optional<Instant> assignedAt,
    Optional<String> reversedBy,
    Optional<Instant> reversedAt,
    Optional<String> reversalReason,
    Optional<String> receiptNumber,
    Optional<Long> receipt,
    Optional<LocalDate> returnedOn) {

  /** Whether it was booked by mistake and taken back. */
  public boolean isReversed() {
    return reversedAt.isPresent();
  }

  /** Whether nobody knows yet who paid. */
  public boolean isUnknown() {
    return office.isEmpty() && !isReversed();
  }
}
