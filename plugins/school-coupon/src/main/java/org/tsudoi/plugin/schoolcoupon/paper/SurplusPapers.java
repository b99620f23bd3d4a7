package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/**
 * Papers that are out although their coupon was withdrawn, lowered or belongs on the phone again: a
 * facility that takes one cannot be paid, so the office fetches them back or makes them void. Of
 * too many the ones printed last are named. SC-41
 */
@ApplicationScoped
public class SurplusPapers {
  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;

  /** Those of coupons that are not over, the latest printed first, so many at most. */
  public List<Surplus> first(int count) {
    return database.list(
        "select s.* from ("
            + Paper.QUERY.replace(" from school_coupon_paper a", REASON)
            + " where a.state = 'OUT' and c.valid_until >= ?) s where s.surplus <> ''"
            + " order by s.id desc limit ?",
        row -> new Surplus(Paper.read(row), row.getString("surplus")),
        paperOnly(),
        clock.today(),
        count);
  }

  /** Offers with categories that get them on paper only, as {@code offer category}. */
  private String paperOnly() {
    return ((HasOffers) current.program())
        .offers().all().stream().map(SurplusPapers::paperOnly).collect(Collectors.joining(","));
  }

  private static String paperOnly(Offer offer) {
    return offer.paperOnly().stream()
        .map(category -> offer.code() + " " + category)
        .collect(Collectors.joining(","));
  }

  private static final String REASON =
      ", case when c.is_withdrawn then 'WITHDRAWN'"
          + " when row_number() over (partition by a.coupon order by a.id) > c.quantity - c.used"
          + " then 'TOO_MANY' when not p.on_paper"
          + " and not (c.offer || ' ' || p.category = any(string_to_array(?, ','))) then 'PHONE'"
          + " else '' end as surplus from school_coupon_paper a";
}
