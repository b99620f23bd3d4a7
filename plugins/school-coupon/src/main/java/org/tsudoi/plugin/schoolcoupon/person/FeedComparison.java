package org.tsudoi.plugin.schoolcoupon.person;

import org.tsudoi.api.service.PluginDatabase;

/** Compares a feed with the people that there are, and keeps the figures for who decides. */
record FeedComparison(PluginDatabase database, long feed, boolean tellsTerms) {
  /** Whether a row r says something else than the person p; null where there is no such person. */
  static final String DIFFERS =
      "(p.name, p.kana, p.birth_date, p.sex, p.category, p.school, p.qualified_from,"
          + " coalesce(p.qualified_until, 'infinity')) is distinct from"
          + " (r.name, r.kana, r.birth_date, r.sex::char(1), r.category, r.school,"
          + " r.qualified_from, coalesce(r.qualified_until, 'infinity'))";

  /** Whether a row r ends a qualification that p has without end, or later. */
  static final String LOSES =
      "r.qualified_until is not null and (p.qualified_until is null"
          + " or r.qualified_until < p.qualified_until)";

  void write(long bad, long twice) {
    database.change(
        "update school_coupon_feed f set row_count = c.total, bad = ?, twice = ?,"
            + " tells_terms = ?, added = c.added,"
            + " changed = c.changed, lost = c.lost, same = c.total - c.added - c.changed - c.lost"
            + " from (select count(*) as total,"
            + " count(*) filter (where p.number is null) as added,"
            + " count(*) filter (where p.number is not null and not ("
            + LOSES
            + ") and ("
            + DIFFERS
            + " or "
            + FeedTerms.differs(tellsTerms)
            + ")) as changed,"
            + " count(*) filter (where p.number is not null and "
            + LOSES
            + ") as lost"
            + " from school_coupon_feed_row r"
            + " left join school_coupon_person p on p.number = r.number"
            + FeedTerms.FIRST
            + " where r.feed = ?) c where f.id = ?",
        bad,
        twice,
        tellsTerms,
        feed,
        feed);
  }
}
