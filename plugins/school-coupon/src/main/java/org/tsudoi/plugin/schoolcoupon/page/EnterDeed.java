package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.page.Deed;

/** The button that opens the own page, which thousands press when a year begins. SC-40 */
@ApplicationScoped
public class EnterDeed implements Deed {
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
  public String action() {
    return "enter";
  }

  @Override
  public Optional<String> act() {
    page.enter();
    return page.isEntered() ? Optional.of("/mypage") : Optional.empty();
  }
}
