package org.tsudoi.plugin.schoolcoupon.settlement;

import java.time.Instant;

/**
 * What happened to a file for the bank.
 *
 * @param kind MADE, RELEASED, RECEIVED, SENT, CANCELLED or RETURNED (one transfer of it)
 * @param reason why it was taken back, or what came back and why; otherwise ""
 */
public record PaymentStep(String kind, String by, Instant at, String reason) {}
