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
 * for 400 days. So many a day at most; what is left goes the next day.
 */
@ApplicationScoped
public class Housekeeping implements DailyWork {
  static final int BATCH = 5_000;
  private static final int BATCHES = 40;
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
  }

  private void forget(String table, String column, LocalDate before) {
    OffsetDateTime border = before.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
    String old =
        "delete from "
            + table
            + " where ctid = any(array(select ctid from "
            + table
            + " where "
            + column
            + " < ? limit "
            + BATCH
            + " for update skip locked))";
    for (int batch = 0; batch < BATCHES; batch++) {
      if (database.change(old, border) < BATCH) {
        return;
      }
    }
  }
}
