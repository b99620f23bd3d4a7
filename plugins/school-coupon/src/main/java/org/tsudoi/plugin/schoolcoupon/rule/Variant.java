package org.tsudoi.plugin.schoolcoupon.rule;

/**
 * One of the things that a coupon can be used for, instead of the others (選べるドックの種類). SC-2
 *
 * @param code as kept with the use
 * @param label its name
 */
public record Variant(String code, String label) {}
