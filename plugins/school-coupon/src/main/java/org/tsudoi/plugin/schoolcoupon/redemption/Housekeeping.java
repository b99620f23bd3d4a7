package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.DailyWork;

/**
 * Forgets what nobody needs any more: visits and failed attempts that are over, browsers not seen
 * for 400 days, the rows of feeds that were taken over a week ago (what changed stays in the
 * people's history). So many a day at most; what is left goes the next day.
 */
@ApplicationScoped
public class Housekeeping implements DailyWork {
  static final int BATCH = 5_000;
  private static final int FEW = 40;
  private static final int MANY = 400;
  private static final int FEED_DAYS = 7;
  private static final int POSTER_DAYS = 7;
  private static final int BROWSER_DAYS = 400;

  @Inject PluginDatabase database;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public void on(LocalDate day) {
    forget("school_coupon_visit", "ends_at", day);
    forget("school_coupon_attempt", "since", day.minusDays(1));
    forget("school_coupon_device", "last_at", day.minusDays(BROWSER_DAYS));
    forget("school_coupon_poster_order", "asked_at", day.minusDays(POSTER_DAYS));
    forgetFeeds("school_coupon_feed_row", day);
    forgetFeeds("school_coupon_feed_term", day);
  }

  private void forget(String table, String column, LocalDate before) {
    forget(table, column + " < ?", FEW, before);
  }

  /** What feeds said of people; no earlier feed waits that they would keep from overwriting. */
  private void forgetFeeds(String table, LocalDate day) {
    forget(
        table,
        "feed = any(array(select f.id from school_coupon_feed f where f.state = 'DONE'"
            + " and f.done_at < ? and not exists (select from school_coupon_feed o"
            + " where o.id < f.id and o.state in ('READING', 'READ', 'WORKING'))))",
        MANY,
        day.minusDays(FEED_DAYS));
  }

  private void forget(String table, String isOld, int batches, LocalDate before) {
    OffsetDateTime border = before.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
    String old =
        "delete from "
            + table
            + " where ctid = any(array(select ctid from "
            + table
            + " where "
            + isOld
            + " limit "
            + BATCH
            + " for update skip locked))";
    for (int batch = 0; batch < batches; batch++) {
      if (database.change(old, border) < BATCH) {
        return;
      }
    }
  }
}
