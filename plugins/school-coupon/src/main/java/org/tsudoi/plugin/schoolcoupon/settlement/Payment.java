package org.tsudoi.plugin.schoolcoupon.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** A file that asked the bank to pay facilities (総合振込). */
public record Payment(
    long id,
    BusinessMonth month,
    LocalDate payOn,
    int transfers,
    Yen amount,
    String madeBy,
    Instant madeAt) {}
