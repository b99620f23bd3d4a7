package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * Money booked whose sender nobody knows (入金元不明; P-32).
 *
 * @param age days since it came
 */
public record UnassignedView(
    long payment, LocalDate receivedOn, String payer, Yen amount, String note, int age) {}
