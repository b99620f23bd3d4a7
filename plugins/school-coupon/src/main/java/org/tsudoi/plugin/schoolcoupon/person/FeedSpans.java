package org.tsudoi.plugin.schoolcoupon.person;

import org.tsudoi.api.service.PluginDatabase;

/**
 * Spans of qualification (資格の期間) as a feed says them, one of each person. From its first day on it
 * is the whole truth: what the person had that begins later goes, what runs into it is cut, and one
 * with the same last day, or open as this one, was corrected. What ended before stays. SC-8
 *
 * <p>It is written before the people, for the one that they have is kept when another one takes its
 * place.
 */
record FeedSpans(PluginDatabase database, long feed) {
  private static final String IS_CORRECTION =
      " = r.qualified_until and r.qualified_until >= r.qualified_from";
  private static final String OF_FEED = " and r.feed = ? and r.number > ? and r.number <= ?";

  /** Writes the former spans of the people after and up to these; again changes nothing. */
  void write(String after, String upTo) {
    change(
        "delete from school_coupon_former_span s using school_coupon_feed_row r"
            + " where s.number = r.number and (s.begins >= r.qualified_from or s.ends"
            + IS_CORRECTION
            + ")",
        after,
        upTo);
    change(
        "update school_coupon_former_span s set ends = r.qualified_from - 1"
            + " from school_coupon_feed_row r where s.number = r.number"
            + " and s.ends >= r.qualified_from",
        after,
        upTo);
    change(
        "insert into school_coupon_former_span (number, begins, ends)"
            + " select p.number, p.qualified_from,"
            + " least(p.qualified_until, r.qualified_from - 1)"
            + " from school_coupon_feed_row r join school_coupon_person p on p.number = r.number"
            + " where p.qualified_from < r.qualified_from"
            + " and coalesce(p.qualified_until, 'infinity') >= p.qualified_from"
            + " and (p.qualified_until is distinct from r.qualified_until"
            + " or r.qualified_until < r.qualified_from)",
        after,
        upTo);
  }

  private void change(String statement, String after, String upTo) {
    database.change(statement + OF_FEED, feed, after, upTo);
  }
}
