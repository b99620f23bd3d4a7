package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.service.PluginDatabase;

/** What is still to come, for who is about to close a month. SC-45 */
@ApplicationScoped
public class Outstanding {
  @Inject PluginDatabase database;

  /**
   * How many of them there are.
   *
   * @param corrections that wait for a second look
   * @param papers that are out
   * @param feeds that were read and not taken over
   * @param unqualified uses in no settlement on days on which the person was not qualified
   */
  public record Counts(long corrections, long papers, long feeds, long unqualified) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /** As of now. */
  public Counts count() {
    return database
        .first(
            "select (select count(*) from school_coupon_correction where state = 'WAITING'),"
                + " (select count(*) from school_coupon_paper where state = 'OUT'),"
                + " (select count(*) from school_coupon_feed where state = 'READ'),"
                + " (select count(*) from school_coupon_unqualified_use x join school_coupon_use u"
                + " on u.id = x.use where u.settlement is null and u.cancelled < u.quantity)",
            row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .orElseThrow();
  }
}
