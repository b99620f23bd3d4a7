package org.tsudoi.plugin.schoolcoupon.settlement;

/**
 * The statements of a closing, over all facilities at once. They look rows up by key, and the new
 * settlements are made known to the planner first: else it takes their table for empty, and looks
 * at all of them for each of 200,000 uses.
 */
final class SettlementSql {
  private SettlementSql() {}

  /** Tells the planner of the settlements that were inserted, and of the corrections. */
  static final String KNOWN = "analyze school_coupon_settlement, school_coupon_correction";

  /** Facilities with open uses before a moment, or with open corrections of settled uses. */
  static final String OPEN_FACILITIES =
      "select facility from school_coupon_use where settlement is null and used_at < ?"
          + " union select facility from (select (select case when u.settlement is not null"
          + " then u.facility end from school_coupon_use u where u.id = c.use) as facility"
          + " from school_coupon_correction c"
          + " where c.state = 'ACCEPTED' and c.settlement is null) k where facility is not null";

  /** Uses before a moment into the settlements of a month. */
  static final String MARK_USES =
      "update school_coupon_use u set settlement = (select s.id from school_coupon_settlement s"
          + " where s.facility = u.facility and s.month = ?)"
          + " where u.settlement is null and u.used_at < ?";

  /** Accepted corrections of settled uses into the settlements of a month. */
  static final String MARK_CORRECTIONS =
      "update school_coupon_correction c set settlement = (select s.id"
          + " from school_coupon_settlement s where s.facility = (select u.facility"
          + " from school_coupon_use u where u.id = c.use) and s.month = ?)"
          + " where c.state = 'ACCEPTED' and c.settlement is null"
          + " and (select u.settlement from school_coupon_use u where u.id = c.use) is not null";

  /** The sums of what was marked, and what the facility's settlement before left not above zero. */
  static final String SUM =
      "update school_coupon_settlement s set (uses, corrections, amount) ="
          + " (select coalesce(sum(m.uses), 0), coalesce(sum(m.back), 0), coalesce(sum(m.yen), 0)"
          + " from (select u.quantity as uses, 0 as back, u.quantity::bigint * u.price as yen"
          + " from school_coupon_use u where u.settlement = s.id union all"
          + " select 0, c.quantity, -c.quantity::bigint * (select u.price from school_coupon_use u"
          + " where u.id = c.use) from school_coupon_correction c where c.settlement = s.id) m),"
          + " carried = least(0, coalesce((select e.amount + e.carried"
          + " from school_coupon_settlement e where e.facility = s.facility and e.month < s.month"
          + " order by e.month desc limit 1), 0)) where s.month = ?";

  /** What is open before a moment by facility, in the order of their kana. */
  static final String OPEN_FIGURES =
      "with used as (select id, facility, quantity, price from school_coupon_use"
          + " where settlement is null and used_at < ?),"
          + " moved as (select facility, quantity as uses, 0 as corrections,"
          + " quantity::bigint * price as yen from used union all"
          + " select u.facility, 0, c.quantity, -c.quantity::bigint * u.price"
          + " from school_coupon_correction c join school_coupon_use u on u.id = c.use"
          + " where c.state = 'ACCEPTED' and c.settlement is null"
          + " and (u.settlement is not null or u.used_at < ?))"
          + " select f.id as facility, f.name, f.kana_key, sum(m.uses) as uses,"
          + " sum(m.corrections) as corrections, sum(m.yen) as amount"
          + " from moved m join school_coupon_facility f on f.id = m.facility"
          + " group by f.id, f.name, f.kana_key order by f.kana_key, f.id";
}
