package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tsudoi.api.work.DailyWork;

/** Grants on the grant day by itself, and keeps coupons in line every day after. SC-1 */
@ApplicationScoped
public class DailyGrant implements DailyWork {
  @Inject GrantDesk desk;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public void on(LocalDate day) {
    desk.daily(day);
  }
}
