package org.tsudoi.plugin.schoolcoupon.redemption;

import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;

/**
 * A coupon that a person can use at a facility now (選択できるクーポン). SC-22
 *
 * @param variant "" where there is nothing to choose
 * @param name as shown, e.g. {@code 選べるドック・一般(40以上)・1日・男}
 * @param price what the facility gets for one
 */
public record Choice(Coupon coupon, String variant, String name, Yen price) {

  /** How it is called in forms and addresses. */
  public String key() {
    return coupon.id() + (variant.isEmpty() ? "" : "-" + variant);
  }
}
