package org.tsudoi.plugin.schoolcoupon;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;

/** Opens a coupon program for each organization configured with {@code school-coupon}. */
@ApplicationScoped
public class CouponPlugin implements OrganizationPlugin {
  @Override
  public String name() {
    return "school-coupon";
  }

  @Override
  public Program open(Organization organization, Settings settings) {
    return CouponProgram.read(settings);
  }

  @Override
  public String migrations() {
    return "db/plugin/school-coupon";
  }
}
