package org.tsudoi.core.billing;

import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * One debit of a batch.
 *
 * @param outcome what became of it, a {@code DebitOutcome}; empty before the bank's answer
 * @param payment the payment booked for it
 */
public record DebitItemView(
    long id,
    OfficeId office,
    String officeNumber,
    String officeName,
    String customer,
    Yen amount,
    Optional<String> outcome,
    Optional<String> resultCode,
    Optional<Long> payment) {}
