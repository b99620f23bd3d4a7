package org.tsudoi.plugin.schoolcoupon.settlement;

import org.tsudoi.api.value.Yen;

/** Sums over facilities; {@code due} is what is paid, without what is carried over. */
public record Totals(long facilities, long uses, long corrections, Yen amount, Yen due) {}
