package org.tsudoi.plugin.schoolcoupon.redemption;

/**
 * Somebody gives a number.
 *
 * @param number as understood
 * @param client address of the client
 * @param device what the browser kept from an earlier visit; "" for nothing
 * @param place the facility's id, or that of the own page
 */
record Attempt(String number, String client, String device, String place) {}
