package org.tsudoi.plugin.schoolcoupon.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * A transfer that the bank returned (振込の戻り).
 *
 * @param payment the file that it was in
 * @param payOn on which day it was to be paid
 * @param reason as the bank told it
 */
public record PaymentReturn(
    long payment,
    long facility,
    LocalDate payOn,
    Yen amount,
    String reason,
    String by,
    Instant at) {}
