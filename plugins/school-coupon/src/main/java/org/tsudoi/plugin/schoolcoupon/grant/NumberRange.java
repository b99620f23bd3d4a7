package org.tsudoi.plugin.schoolcoupon.grant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * People by their numbers, as a condition of a statement.
 *
 * @param after numbers greater than this; "" from the first
 * @param upTo numbers up to this, included
 * @param feed only people of this feed, and their spouses or members
 */
record NumberRange(String after, String upTo, Optional<Long> feed) {
  private static final int MEMBER = 6;
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]*");

  /** Refuses what is no number as a bug: the numbers are written into statements. */
  NumberRange {
    if (!PLAIN.matcher(after).matches() || !PLAIN.matcher(upTo).matches()) {
      throw new IllegalArgumentException("no range of numbers");
    }
  }

  /** The condition on the column {@code number} of a table. */
  String of(String table) {
    return table
        + ".number > '"
        + after
        + "' and "
        + table
        + ".number <= '"
        + upTo
        + "'"
        + feed.map(id -> " and " + ofFeed(table, id)).orElse("");
  }

  /** The condition on members: those of this range and those of its spouses. */
  String ofMembers(String table) {
    return table + ".number >= '" + member(after) + "' and " + table + ".number <= '" + upTo + "'";
  }

  /**
   * All of a family's numbers begin with the member's; its rows lie in the same range but for it.
   */
  private String ofFeed(String table, long feed) {
    return "left("
        + table
        + ".number, 6) in (select left(r.number, 6) from school_coupon_feed_row r where r.feed = "
        + feed
        + " and r.number >= '"
        + member(after)
        + "' and r.number <= '"
        + member(upTo)
        + "01')";
  }

  private static String member(String number) {
    return number.substring(0, Math.min(MEMBER, number.length()));
  }
}
