package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/** Papers whose use was a mistake (紙クーポンの登録のやり直し). SC-41, SC-42 */
@ApplicationScoped
public class PapersAgain {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject CurrentOrganization current;

  /**
   * After a use was taken back: its paper, if all of it was, is out again, so that it is booked at
   * the right facility or found at the person's. Where the coupon is on the phone by now the paper
   * is void, for both ways never work. The coupon is held by the caller.
   */
  public void takenBack(long use, Staff staff) {
    database.change(
        "update school_coupon_paper a set (state, state_by, state_at, state_reason) ="
            + " (select case c.medium when 'PAPER' then 'OUT' else 'VOID' end,"
            + " case c.medium when 'PHONE' then ? end,"
            + " case c.medium when 'PHONE' then ?::timestamptz end,"
            + " case c.medium when 'PHONE' then ? else '' end"
            + " from school_coupon_coupon c where c.id = a.coupon)"
            + " from school_coupon_use u where u.id = ? and u.cancelled = u.quantity"
            + " and a.id = u.paper and a.state = 'BACK'",
        staff.name(),
        clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
        ((HasOffers) current.program()).names().wording().text("papers.corrected"),
        use);
  }

  /** What was booked with a paper, the latest first; at most one of it counts. */
  public List<Use> uses(long paper) {
    return database.list(
        "select " + Use.COLUMNS + " from school_coupon_use u where paper = ? order by id desc",
        Use::read,
        paper);
  }
}
