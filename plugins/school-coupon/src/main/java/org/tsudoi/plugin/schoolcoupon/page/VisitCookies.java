package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.redemption.Entry;
import org.tsudoi.plugin.schoolcoupon.redemption.HasRedemption;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;

/** What the visitor's browser keeps: the visit at a facility, that of the own page, and itself. */
@ApplicationScoped
class VisitCookies {
  private static final String VISIT = "coupon-visit";
  private static final String DEVICE = "coupon-device";
  private static final Duration KNOWN = Duration.ofDays(400);

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject Reception reception;

  String device() {
    return page.cookie(DEVICE).orElse("");
  }

  String token() {
    return page.cookie(VISIT).orElse("");
  }

  Optional<Visit> at(long facility) {
    return visit(VISIT).filter(visit -> visit.facility().equals(Optional.of(facility)));
  }

  Optional<Visit> own() {
    return visit("coupon-own").filter(visit -> visit.facility().isEmpty());
  }

  void keepAtFacility(Entry entry) {
    keep(VISIT, entry);
  }

  void keepOwn(Entry entry) {
    keep("coupon-own", entry);
  }

  void leaveOwn() {
    leave("coupon-own");
  }

  void leaveFacility() {
    leave(VISIT);
  }

  private void leave(String cookie) {
    page.cookie(cookie).ifPresent(reception::leave);
    page.keep(cookie, "", Duration.ZERO);
  }

  private Optional<Visit> visit(String cookie) {
    return page.cookie(cookie).flatMap(reception::visit);
  }

  private void keep(String cookie, Entry entry) {
    page.keep(cookie, entry.token(), ((HasRedemption) current.program()).visitTime());
    page.keep(DEVICE, entry.device(), KNOWN);
  }
}
