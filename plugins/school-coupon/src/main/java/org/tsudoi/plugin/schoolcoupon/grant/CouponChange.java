package org.tsudoi.plugin.schoolcoupon.grant;

import java.time.OffsetDateTime;

/**
 * What happened to a coupon after its grant (クーポンの異動).
 *
 * @param kind RAISED, LOWERED, WITHDRAWN, RESTORED, CLASS, PAPER or PHONE
 * @param reason a code such as TERM or QUALIFICATION, or a text that staff wrote
 * @param by "" for the system
 */
public record CouponChange(
    long coupon, OffsetDateTime at, String kind, int before, int after, String reason, String by) {}
