package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.page.Deed;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityCode;
import org.tsudoi.plugin.schoolcoupon.redemption.Order;
import org.tsudoi.plugin.schoolcoupon.redemption.Redeeming;

/**
 * The button that uses a coupon (今すぐ利用する): books, or finds what was booked with this key before.
 * SC-26, SC-27
 */
@ApplicationScoped
public class RedeemDeed implements Deed {
  @Inject CurrentPage page;
  @Inject Redeeming redeeming;
  @Inject VisitCookies cookies;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public String page() {
    return "/u/_";
  }

  @Override
  public String action() {
    return "redeem";
  }

  @Override
  public Optional<String> act() {
    return FacilityCode.parse(page.last())
        .flatMap(code -> Typed.order(page).flatMap(order -> booked(code, order)))
        .map(path -> "/u/" + page.last() + path);
  }

  private Optional<String> booked(FacilityCode code, Order order) {
    return redeeming
        .redeem(cookies.token(), code, order)
        .toOptional()
        .map(use -> "?s=done&k=" + use.key());
  }
}
