package org.tsudoi.core.billing;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/** That an invoice was dunned (督促の履歴). */
public record DunningMark(
    long invoice,
    int stage,
    LocalDate issuedOn,
    LocalDate payBy,
    Yen amount,
    String number,
    long document) {}
