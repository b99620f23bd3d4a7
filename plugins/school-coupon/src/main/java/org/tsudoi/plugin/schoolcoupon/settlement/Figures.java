package org.tsudoi.plugin.schoolcoupon.settlement;

import org.tsudoi.api.value.Yen;

/**
 * What is open for a facility.
 *
 * @param uses coupons used
 * @param corrections coupons taken back
 * @param amount yen for the ones less the others
 */
public record Figures(
    long facility, String name, String kanaKey, int uses, int corrections, Yen amount) {}
