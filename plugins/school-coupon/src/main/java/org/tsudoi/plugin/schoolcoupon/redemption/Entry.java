package org.tsudoi.plugin.schoolcoupon.redemption;

/**
 * What a browser gets after number and birth date were right.
 *
 * @param token of the visit
 * @param device by which it is known from now on
 */
public record Entry(String token, String device) {}
