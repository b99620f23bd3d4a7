package org.tsudoi.plugin.schoolcoupon;

import java.util.List;
import java.util.Map;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.testkit.PluginContract;

class CouponContractTest extends PluginContract {
  @Override
  protected OrganizationPlugin plugin() {
    return new CouponPlugin();
  }

  @Override
  protected Map<String, String> settings() {
    return Example.settings();
  }

  @Override
  protected List<String> optionalKeys() {
    return List.of(
        "brand.colour",
        "ages.special",
        "ages.reached",
        "attempts.caller",
        "attempts.number",
        "attempts.client",
        "attempts.facility",
        "offer.checkup.for",
        "offer.checkup.categories",
        "offer.checkup.variants",
        "offer.checkup.ages",
        "offer.checkup.show-sex",
        "offer.women.for",
        "offer.women.sex",
        "offer.women.categories",
        "offer.women.ages",
        "offer.spouse.for",
        "offer.spouse.categories",
        "offer.spouse.ages",
        "offer.spouse.show-sex",
        "offer.refresh.for",
        "offer.refresh.paper-only",
        "offer.refresh.quantity-by-term",
        "offer.dental.for",
        "offer.dental.categories");
  }
}
