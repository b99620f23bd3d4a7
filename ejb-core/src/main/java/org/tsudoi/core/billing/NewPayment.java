package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * Money that came in, to be booked (入金).
 *
 * @param reference names it once: what is booked again under the same reference is not booked twice
 * @param office who paid; empty when unknown
 * @param payer the name on the bank's statement
 * @param receivedOn the day on which it came, Japan time
 * @param amount yen, more than zero
 * @param invoice the invoice to be paid first; empty for the oldest open one
 */
public record NewPayment(
    String reference,
    Optional<OfficeId> office,
    String payer,
    LocalDate receivedOn,
    Yen amount,
    PaymentMethod method,
    Optional<Long> invoice,
    String note) {}
