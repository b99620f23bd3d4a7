package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tsudoi.api.page.Waiting;
import org.tsudoi.api.service.PluginDatabase;

/** What waits for the office (事務局トップの「制度の仕事」): one query, each figure by its index. */
@ApplicationScoped
public class CouponWaiting implements Waiting {
  private static final String COUNTS =
      """
      select
        (select count(*) from school_coupon_feed where state = 'READ') as feeds,
        (select count(*) from school_coupon_application where state = 'WAITING') as applications,
        (select count(*) from school_coupon_correction where state = 'WAITING') as corrections,
        (select count(*) from school_coupon_payment where state = 'MADE' and is_four_eyes) as files,
        (select count(*) from school_coupon_run where failed_at is not null and ended_at is null)
          as runs,
        (select count(distinct r.facility) from school_coupon_payment_return r where exists
          (select from school_coupon_payment_item i join school_coupon_settlement s on s.id = i.settlement
            where i.payment = r.payment and s.facility = r.facility and not exists
              (select from school_coupon_payment_item l where l.settlement = s.id and l.is_live)))
          as returned,
        (select count(*) from school_coupon_account_change where state = 'ENTERED') as accounts,
        (select count(*) from school_coupon_unqualified_use x join school_coupon_use u on u.id = x.use
          where u.settlement is null and u.cancelled < u.quantity) as unqualified,
        (select count(*) from school_coupon_closing where failed_at is not null) as closings
      """;

  @Inject PluginDatabase database;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public List<Line> lines() {
    return database.first(COUNTS, CouponWaiting::read).orElseThrow();
  }

  private static List<Line> read(ResultSet row) throws SQLException {
    return List.of(
        new Line("waiting.feeds", row.getLong("feeds"), "/staff/feeds", false),
        new Line("waiting.runs", row.getLong("runs"), "/staff/grants", true),
        new Line("waiting.closings", row.getLong("closings"), "/staff/settlements", true),
        new Line("waiting.applications", row.getLong("applications"), "/staff/paper", false),
        new Line("waiting.corrections", row.getLong("corrections"), "/staff/corrections", false),
        new Line(
            "waiting.unqualified",
            row.getLong("unqualified"),
            "/staff/uses?unqualified=open",
            false),
        new Line(
            "waiting.accounts", row.getLong("accounts"), "/staff/facilities?state=WAITING", false),
        new Line("waiting.files", row.getLong("files"), "/staff/settlements", true),
        new Line("waiting.returned", row.getLong("returned"), "/staff/settlements", true));
  }
}
