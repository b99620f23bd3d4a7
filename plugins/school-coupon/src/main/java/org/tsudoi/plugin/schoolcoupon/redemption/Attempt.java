package org.tsudoi.plugin.schoolcoupon.redemption;

import java.util.Optional;

/**
 * Somebody gives a number.
 *
 * @param number as understood
 * @param client address of the client
 * @param device what the browser kept from an earlier visit; "" for nothing
 * @param facility where; empty on the own page and in forms
 */
record Attempt(String number, String client, String device, Optional<Long> facility) {}
