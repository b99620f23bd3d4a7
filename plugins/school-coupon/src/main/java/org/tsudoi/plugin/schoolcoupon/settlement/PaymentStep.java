package org.tsudoi.plugin.schoolcoupon.settlement;

import java.time.Instant;

/**
 * What happened to a file for the bank.
 *
 * @param kind MADE, RELEASED, RECEIVED, SENT, CANCELLED, RETURNED (one transfer of it) or ARRIVED
 *     (it did not return after all)
 * @param reason why it was taken back, or what came back and why; otherwise ""
 */
public record PaymentStep(String kind, String by, Instant at, String reason) {}
