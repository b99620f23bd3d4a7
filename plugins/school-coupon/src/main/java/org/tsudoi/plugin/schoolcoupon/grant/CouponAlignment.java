package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Offers;

/**
 * One coupon and the rule, at once (1人分の枚数の見直し). A run never takes what is used; what is used no
 * longer is taken here, and nobody has it until the next run. SC-6, SC-42
 */
@ApplicationScoped
public class CouponAlignment {
  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;

  /**
   * Lowers a coupon of this fiscal year to what the rule says today, or to what is used. The coupon
   * is held by the caller.
   *
   * @param by who is named in the coupon's history
   */
  public void lower(long coupon, String by) {
    database
        .first(
            "select " + Coupon.COLUMNS + " from school_coupon_coupon c where id = ?",
            Coupon::read,
            coupon)
        .filter(each -> each.fiscalYear() == year().year() && !each.isWithdrawn())
        .ifPresent(each -> lower(each, by));
  }

  private void lower(Coupon coupon, String by) {
    Offers offers = ((HasOffers) current.program()).offers();
    offers.find(coupon.offer()).ifPresent(offer -> lower(coupon, rule(offer, offers), by));
  }

  private EntitledSql rule(Offer offer, Offers offers) {
    return new EntitledSql(offer, offers.ages(), year(), today());
  }

  private void lower(Coupon coupon, EntitledSql rule, String by) {
    database.change(
        "with entitled as materialized ("
            + rule.query("p.number = '" + coupon.number() + "'", "true")
            + "), old as (select c.id, c.quantity, greatest(e.quantity, c.used) as wanted"
            + " from school_coupon_coupon c join entitled e on e.number = c.number"
            + " where c.id = ? and greatest(e.quantity, c.used) < c.quantity), "
            + "done as (update school_coupon_coupon c set quantity = o.wanted"
            + " from old o where c.id = o.id) "
            + "insert into school_coupon_coupon_change"
            + " (coupon, at, kind, quantity_before, quantity_after, reason, changed_by)"
            + " select id, ?, 'LOWERED', quantity, wanted, 'TERM', ? from old",
        coupon.id(),
        clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
        by);
  }

  private FiscalYear year() {
    return FiscalYear.containing(today());
  }

  private LocalDate today() {
    return clock.today();
  }
}
