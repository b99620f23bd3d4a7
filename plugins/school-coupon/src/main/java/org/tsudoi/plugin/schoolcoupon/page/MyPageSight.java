package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.page.Sight;

/**
 * The own page as a crowd sees it: who has the same coupons and as many uses sees the same, but for
 * name, number, and what was used when and where. SC-40
 */
@ApplicationScoped
public class MyPageSight implements Sight {
  @Inject MyPage page;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public String page() {
    return "/mypage";
  }

  @Override
  public Optional<Seen> look() {
    page.open();
    return Optional.of(page.seen());
  }
}
