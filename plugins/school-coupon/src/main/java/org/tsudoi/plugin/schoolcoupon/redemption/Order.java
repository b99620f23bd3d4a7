package org.tsudoi.plugin.schoolcoupon.redemption;

import java.util.UUID;

/**
 * What somebody is about to use (利用内容).
 *
 * @param key made before the last confirmation
 */
public record Order(UUID key, long coupon, String variant, int quantity) {}
