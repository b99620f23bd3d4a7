package org.tsudoi.plugin.schoolcoupon.settlement;

import java.time.Instant;

/**
 * What happened to a file for the bank.
 *
 * @param kind MADE, RELEASED, RECEIVED, SENT or CANCELLED
 * @param reason why it was taken back; otherwise ""
 */
public record PaymentStep(String kind, String by, Instant at, String reason) {}
