package org.tsudoi.plugin.schoolcoupon.person;

import org.tsudoi.api.service.PluginDatabase;

/**
 * Terms of appointment (任期) as a feed says them. From the first day of its first term on a feed is
 * the whole truth about a person: a term that is there and begins later goes, one that runs into
 * the feed's is cut, one with another first day but the same last one was corrected. What ended
 * before stays: a renewed term is sent alone. A person without a term in the feed is appointed
 * without end and has none from now on. SC-6
 *
 * <p>Statements are about a row {@code r} of the feed, and its first term {@code f}.
 */
record FeedTerms(PluginDatabase database, Feed feed) {
  private static final String OF_ROW = " n.feed = r.feed and n.number = r.number";

  /** The row's first term, to be joined; nulls where the row has none. */
  static final String FIRST =
      " left join lateral (select min(n.begins) as begins,"
          + " (array_agg(n.ends order by n.begins))[1] as ends"
          + " from school_coupon_feed_term n where"
          + OF_ROW
          + ") f on true";

  private static final String SAID =
      "(select from school_coupon_feed_term n where"
          + OF_ROW
          + " and n.begins = t.begins and n.ends = t.ends)";
  private static final String DIFFERS =
      "(exists (select from school_coupon_term t where t.number = r.number"
          + " and (f.begins is null or t.ends >= f.begins) and not exists "
          + SAID
          + ") or exists (select from school_coupon_feed_term n where"
          + OF_ROW
          + " and not exists (select from school_coupon_term t where t.number = r.number"
          + " and t.begins = n.begins and t.ends = n.ends)))";

  /** All terms before, as text. */
  static final String BEFORE =
      "(select string_agg(t.begins || '/' || t.ends, ', ' order by t.begins)"
          + " from school_coupon_term t where t.number = r.number)";

  /** All terms afterwards, as text. */
  static final String AFTER =
      "(select string_agg(x.begins || '/' || x.ends, ', ' order by x.begins) from"
          + " (select n.begins, n.ends from school_coupon_feed_term n where"
          + OF_ROW
          + " union select t.begins, least(t.ends, f.begins - 1) from school_coupon_term t"
          + " where t.number = r.number and t.begins < f.begins and t.ends <> f.ends) x)";

  /** Whether the row changes the person's terms; never where the feed knows none. */
  static String differs(boolean tellsTerms) {
    return tellsTerms ? DIFFERS : "false";
  }

  /** Writes the terms of the people after and up to these numbers; again changes nothing. */
  void write(String after, String upTo) {
    if (feed.tellsTerms()) {
      change(
          "delete from school_coupon_term t using school_coupon_feed_row r"
              + FIRST
              + " where t.number = r.number and (f.begins is null or t.begins >= f.begins"
              + " or t.ends = f.ends) and not exists "
              + SAID
              + " and ",
          after,
          upTo);
      change(
          "update school_coupon_term t set ends = f.begins - 1 from school_coupon_feed_row r"
              + FIRST
              + " where t.number = r.number and t.begins < f.begins and t.ends >= f.begins and ",
          after,
          upTo);
      change(
          "insert into school_coupon_term (number, begins, ends)"
              + " select r.number, r.begins, r.ends from school_coupon_feed_term r"
              + " where not exists (select from school_coupon_term t where t.number = r.number"
              + " and t.begins = r.begins) and ",
          after,
          upTo);
    }
  }

  private void change(String statement, String after, String upTo) {
    database.change(
        statement + "r.feed = ? and r.number > ? and r.number <= ?", feed.id(), after, upTo);
  }
}
