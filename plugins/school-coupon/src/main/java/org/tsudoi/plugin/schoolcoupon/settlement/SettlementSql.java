package org.tsudoi.plugin.schoolcoupon.settlement;

/**
 * The statements of a closing's step, over some facilities at once. The new settlements come back
 * to them as arrays: the planner does not know what the same transaction wrote a moment ago.
 */
final class SettlementSql {
  private SettlementSql() {}

  /** The facility of a correction's use, looked up by its key; none while it is not settled. */
  private static final String OF_SETTLED =
      "(select case when u.settlement is not null then u.facility end"
          + " from school_coupon_use u where u.id = c.use)";

  /** Facilities and their settlements. */
  private static final String BEGUN = " unnest(?::bigint[], ?::bigint[]) n (facility, id)";

  /**
   * Settlements of the facilities in a range that have open uses before a moment, or open
   * corrections of settled uses.
   */
  static final String BEGIN =
      "insert into school_coupon_settlement as s (facility, month, account, name, postal_code,"
          + " address, closed_by, closed_at) select f.id, ?, f.account, f.name, f.postal_code,"
          + " f.address, ?, ? from school_coupon_facility f where f.id > ? and f.id <= ?"
          + " and (exists (select from school_coupon_use u where u.facility = f.id"
          + " and u.settlement is null and u.used_at < ?)"
          + " or f.id in (select "
          + OF_SETTLED
          + " from school_coupon_correction c where c.state = 'ACCEPTED'"
          + " and c.settlement is null)) returning s.id, s.facility";

  /** Uses before a moment, at facilities in a range, into these facilities' settlements. */
  static final String MARK_USES =
      "update school_coupon_use u set settlement = n.id from"
          + BEGUN
          + " where u.facility = n.facility and u.settlement is null and u.used_at < ?"
          + " and u.facility > ? and u.facility <= ?";

  /** Accepted corrections of settled uses into their facilities' settlements. */
  static final String MARK_CORRECTIONS =
      "update school_coupon_correction c set settlement = (select n.id from"
          + BEGUN
          + " where n.facility = "
          + OF_SETTLED
          + ") where c.state = 'ACCEPTED' and c.settlement is null and "
          + OF_SETTLED
          + " = any (?)";

  /** The sums of what was marked, and what the facility's settlement before left not above zero. */
  static final String SUM =
      "update school_coupon_settlement s set uses = m.uses, corrections = m.back, amount = m.yen,"
          + " carried = least(0, coalesce((select e.amount + e.carried"
          + " from school_coupon_settlement e where e.facility = s.facility and e.month < s.month"
          + " order by e.month desc limit 1), 0))"
          + " from (select settlement, sum(uses) as uses, sum(back) as back, sum(yen) as yen"
          + " from (select u.settlement, u.quantity as uses, 0 as back,"
          + " u.quantity::bigint * u.price as yen from school_coupon_use u"
          + " where u.settlement = any (?) union all"
          + " select c.settlement, 0, c.quantity, -c.quantity::bigint * (select u.price"
          + " from school_coupon_use u where u.id = c.use) from school_coupon_correction c"
          + " where c.settlement = any (?)) l group by settlement) m where s.id = m.settlement";

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
