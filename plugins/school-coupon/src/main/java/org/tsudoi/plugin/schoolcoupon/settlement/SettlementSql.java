package org.tsudoi.plugin.schoolcoupon.settlement;

/** The statements of a closing, over all facilities at once. */
final class SettlementSql {
  private SettlementSql() {}

  /** Facilities with open uses before a moment, or with open corrections of settled uses. */
  static final String OPEN_FACILITIES =
      "select facility from school_coupon_use where settlement is null and used_at < ?"
          + " union select u.facility from school_coupon_correction c"
          + " join school_coupon_use u on u.id = c.use"
          + " where c.state = 'ACCEPTED' and c.settlement is null and u.settlement is not null";

  /** Uses before a moment into the settlements of a month. */
  static final String MARK_USES =
      "update school_coupon_use u set settlement = s.id from school_coupon_settlement s"
          + " where s.month = ? and s.facility = u.facility and u.settlement is null"
          + " and u.used_at < ?";

  /** Accepted corrections of settled uses into the settlements of a month. */
  static final String MARK_CORRECTIONS =
      "update school_coupon_correction c set settlement = s.id"
          + " from school_coupon_settlement s, school_coupon_use u"
          + " where s.month = ? and u.id = c.use and u.facility = s.facility"
          + " and u.settlement is not null and c.state = 'ACCEPTED' and c.settlement is null";

  /** The sums of what was marked, and what the facility's settlement before left not above zero. */
  static final String SUM =
      "with mine as (select id, facility from school_coupon_settlement where month = ?),"
          + " used as (select u.settlement, sum(u.quantity) as uses,"
          + " sum(u.quantity::bigint * u.price) as yen"
          + " from school_coupon_use u where u.settlement in (select id from mine) group by 1),"
          + " back as (select c.settlement, sum(c.quantity) as uses,"
          + " sum(c.quantity::bigint * u.price) as yen from school_coupon_correction c"
          + " join school_coupon_use u on u.id = c.use"
          + " where c.settlement in (select id from mine) group by 1)"
          + " update school_coupon_settlement s set uses = coalesce(used.uses, 0),"
          + " corrections = coalesce(back.uses, 0),"
          + " amount = coalesce(used.yen, 0) - coalesce(back.yen, 0),"
          + " carried = least(0, coalesce((select e.amount + e.carried"
          + " from school_coupon_settlement e where e.facility = s.facility and e.month < s.month"
          + " order by e.month desc limit 1), 0))"
          + " from mine left join used on used.settlement = mine.id"
          + " left join back on back.settlement = mine.id where s.id = mine.id";

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
