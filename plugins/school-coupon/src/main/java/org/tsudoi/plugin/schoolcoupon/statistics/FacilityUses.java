package org.tsudoi.plugin.schoolcoupon.statistics;

import org.tsudoi.api.value.Yen;

/** Coupons used at a facility, and their yen. */
public record FacilityUses(long facility, String name, long used, Yen amount) {}
