package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.FeedDone;
import org.tsudoi.plugin.schoolcoupon.person.Qualifications;

/**
 * Uses on days on which the person was not qualified, because the loss became known later
 * (資格のない日の利用): each feed tells, and one that takes a loss back tells too. The office decides what
 * becomes of them: nothing is taken back by itself. SC-8, SC-45
 */
@ApplicationScoped
public class UnqualifiedUses {
  /** The condition that a use {@code u} is one of them, and still counts. */
  static final String IS =
      "u.cancelled < u.quantity and exists (select from school_coupon_unqualified_use x"
          + " where x.use = u.id)";

  /** Uses of people, and of their spouses, whose qualification a feed changed. */
  private static final String TOLD =
      " from (select distinct h.number from school_coupon_feed_row r"
          + " join school_coupon_person_change h on h.number = r.number and h.feed = r.feed"
          + " where r.feed = ? and (h.details -> 'qualified_from' is not null"
          + " or h.details -> 'qualified_until' is not null)) c"
          + " join school_coupon_use u on u.number in (c.number, left(c.number, 6) || '01')";

  private static final String HELD =
      Qualifications.held("u.number", "(u.used_at at time zone 'Asia/Tokyo')::date");

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;

  void find(@Observes FeedDone done) {
    find(done.feed());
  }

  /** Looks at the uses of the people whose qualification the feed changed; again finds the same. */
  public void find(long feed) {
    database.change(
        "delete from school_coupon_unqualified_use where use in (select u.id"
            + TOLD
            + " where "
            + HELD
            + ")",
        feed);
    database.change(
        "insert into school_coupon_unqualified_use (use, feed, found_at) select distinct u.id,"
            + " ?::bigint, ?::timestamptz"
            + TOLD
            + " where not "
            + HELD
            + " on conflict do nothing",
        feed,
        clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
        feed);
  }

  /** How many of a feed's there are and count. */
  public long count(long feed) {
    return database
        .first(
            "select count(*) from school_coupon_unqualified_use x"
                + " join school_coupon_use u on u.id = x.use"
                + " where x.feed = ? and u.cancelled < u.quantity",
            row -> row.getLong(1),
            feed)
        .orElse(0L);
  }
}
