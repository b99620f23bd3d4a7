package org.tsudoi.plugin.schoolcoupon.person;

import org.tsudoi.api.service.PluginDatabase;

/**
 * The later feed counts, whatever the order in which they are taken over: rows about people of whom
 * a later feed speaks that was taken over already, or is, are left out and counted. Of one
 * organization one step goes on at a time. SC-1
 */
record FeedOrder(PluginDatabase database, long feed) {

  /** Waits until no step of another feed goes on, and keeps others waiting to the end. */
  void hold() {
    database.list(
        "select pg_advisory_xact_lock(hashtext('school_coupon_feed'),"
            + " hashtext(current_setting('app.organization')))",
        row -> true);
  }

  /** Leaves out what is outdated among the numbers after and up to these; answers how many. */
  long leaveOut(String after, String upTo) {
    long outdated =
        database.change(
            "delete from school_coupon_feed_row r where r.feed = ? and r.number > ?"
                + " and r.number <= ? and exists (select from school_coupon_feed f"
                + " join school_coupon_feed_row n on n.feed = f.id and n.number = r.number"
                + " where f.id > r.feed and f.state in ('WORKING', 'DONE'))",
            feed,
            after,
            upTo);
    if (outdated > 0) {
      database.change(
          "update school_coupon_feed set outdated = outdated + ?, row_count = row_count - ?"
              + " where id = ?",
          outdated,
          outdated,
          feed);
    }
    return outdated;
  }

  /** Whether the figures may be old: another feed was taken over since this one was read. */
  boolean isStale() {
    return database
        .first(
            "select 1 from school_coupon_feed f, school_coupon_feed o where f.id = ?"
                + " and o.id <> f.id and (o.state = 'WORKING' or o.done_at >= f.sent_at) limit 1",
            row -> true,
            feed)
        .isPresent();
  }
}
