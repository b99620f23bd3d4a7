package org.tsudoi.plugin.schoolcoupon.rule;

/** Whom an offer is for: the member (組合員) or the dependent spouse (被扶養配偶者). */
public enum Kin {
  MEMBER,
  SPOUSE
}
