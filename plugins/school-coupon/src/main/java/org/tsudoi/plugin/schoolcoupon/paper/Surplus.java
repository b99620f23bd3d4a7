package org.tsudoi.plugin.schoolcoupon.paper;

/**
 * A paper that is out and should be fetched back (回収する紙). SC-41
 *
 * @param reason WITHDRAWN (the coupon is), TOO_MANY (more are out than are left) or PHONE (the
 *     coupon belongs on the phone again)
 */
public record Surplus(Paper paper, String reason) {}
