package org.tsudoi.plugin.schoolcoupon.person;

import java.time.OffsetDateTime;
import org.tsudoi.api.service.PluginDatabase;

/** The people of one range of numbers: what changed is told, then written. */
record FeedStep(PluginDatabase database, Feed feed, String after, String upTo, OffsetDateTime now) {
  private static final String ROWS =
      " from school_coupon_feed_row r left join school_coupon_person p on p.number = r.number"
          + FeedTerms.FIRST
          + " where r.feed = ? and r.number > ? and r.number <= ?";

  void run() {
    new FeedOrder(database, feed.id()).leaveOut(after, upTo);
    tell();
    new FeedSpans(database, feed.id()).write(after, upTo);
    people();
    new FeedTerms(database, feed).write(after, upTo);
    database.change("update school_coupon_feed set done_up_to = ? where id = ?", upTo, feed.id());
  }

  /** Before and after of each field that differs, as {@code {"name": ["old", "new"]}}. */
  private void tell() {
    database.change(
        "insert into school_coupon_person_change (number, at, feed, kind, details, changed_by)"
            + " select r.number, ?, ?, case when p.number is null then 'ADDED' when "
            + FeedComparison.LOSES
            + " then 'LOST' when p.qualified_until is not null and r.qualified_until is null"
            + " then 'REGAINED' else 'CHANGED' end, jsonb_strip_nulls(jsonb_build_object("
            + differences()
            + ", 'term', case when "
            + "p.number is not null and "
            + FeedTerms.differs(feed.tellsTerms())
            + " then jsonb_build_array(coalesce("
            + FeedTerms.BEFORE
            + ", ''), coalesce("
            + FeedTerms.AFTER
            + ", '')) end)), ?"
            + ROWS
            + " and (p.number is null or "
            + FeedComparison.DIFFERS
            + " or "
            + FeedTerms.differs(feed.tellsTerms())
            + ")",
        now,
        feed.id(),
        feed.sentBy(),
        feed.id(),
        after,
        upTo);
  }

  private static String differences() {
    return String.join(
        ", ",
        difference("name"),
        difference("kana"),
        difference("birth_date"),
        difference("sex"),
        difference("category"),
        difference("school"),
        difference("qualified_from"),
        difference("qualified_until"));
  }

  private static String difference(String column) {
    return "'"
        + column
        + "', case when p.number is not null and p."
        + column
        + "::text is distinct from r."
        + column
        + "::text then jsonb_build_array(coalesce(p."
        + column
        + "::text, ''), coalesce(r."
        + column
        + "::text, '')) end";
  }

  private void people() {
    database.change(
        "insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex, category,"
            + " school, qualified_from, qualified_until, fed_at)"
            + " select r.number, r.name, r.kana, r.kana_key, r.birth_date, r.sex, r.category,"
            + " r.school, r.qualified_from, r.qualified_until, ?"
            + ROWS
            + " and (p.number is null or "
            + FeedComparison.DIFFERS
            + ") on conflict (organization, number) do update set name = excluded.name,"
            + " kana = excluded.kana, kana_key = excluded.kana_key,"
            + " birth_date = excluded.birth_date, sex = excluded.sex,"
            + " category = excluded.category, school = excluded.school,"
            + " qualified_from = excluded.qualified_from,"
            + " qualified_until = excluded.qualified_until, fed_at = excluded.fed_at",
        now,
        feed.id(),
        after,
        upTo);
  }
}
