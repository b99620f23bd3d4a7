package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * An office that is late and gets no reminder today for these invoices.
 *
 * @param reason {@code HELD} by staff, {@code DEBIT} waiting for the bank's answer, {@code WAITING}
 *     for the day of the next stage, {@code FINISHED} after the last stage
 * @param until of {@code HELD}: the last day; of {@code WAITING}: the last day to pay, if one was
 *     set
 * @param note of {@code HELD}: why
 */
public record DunningLeftOut(
    OfficeId office,
    String officeNumber,
    String officeName,
    String reason,
    int stage,
    long invoices,
    Yen amount,
    LocalDate since,
    Optional<LocalDate> until,
    String note) {}
