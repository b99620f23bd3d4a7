package org.tsudoi.plugin.schoolcoupon.statistics;

import java.time.LocalDate;

/**
 * Coupons used in a week.
 *
 * @param monday its first day, Japan time
 */
public record WeekUses(LocalDate monday, long used) {}
