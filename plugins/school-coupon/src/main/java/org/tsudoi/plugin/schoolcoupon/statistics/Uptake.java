package org.tsudoi.plugin.schoolcoupon.statistics;

/**
 * How far one offer is used.
 *
 * @param people who hold a coupon, withdrawn ones not counted unless used
 * @param users who used one at least
 * @param granted coupons
 * @param used coupons
 */
public record Uptake(String offer, long people, long users, long granted, long used) {

  /** Tenths of a percent of the people who used it. */
  public long permille() {
    return people == 0 ? 0 : users * 1000 / people;
  }

  /** The share of users, e.g. {@code 41.7%}. */
  public String share() {
    return permille() / 10 + "." + permille() % 10 + "%";
  }
}
