package org.tsudoi.plugin.schoolcoupon.rule;

/** The program as the rooms see it: what the organization offers and what things are called. */
public interface HasOffers {

  /** What is offered to whom. */
  Offers offers();

  /** What coupons are called. */
  CouponNames names();
}
