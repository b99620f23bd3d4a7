package org.tsudoi.plugin.schoolcoupon.settlement;

import org.tsudoi.api.value.Yen;

/**
 * Uses of one offer, variant and price together.
 *
 * @param quantity below zero for corrections
 */
public record SumLine(String offer, String variant, Yen price, int quantity, Yen amount) {}
