package org.tsudoi.plugin.schoolcoupon.grant;

import java.time.OffsetDateTime;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/**
 * Brings the coupons of one offer in line with the rule for the people of one range of numbers.
 * What is right already is left alone, so doing it twice does nothing. SC-1
 *
 * @param range whose coupons
 */
record GrantStep(
    PluginDatabase database,
    Offer offer,
    EntitledSql rule,
    RunState run,
    NumberRange range,
    OffsetDateTime now) {

  /** How many coupons changed in which way. */
  record Count(long granted, long raised, long lowered, long withdrawn, long restored) {
    static final Count NOTHING = new Count(0, 0, 0, 0, 0);

    Count plus(Count other) {
      return new Count(
          granted + other.granted,
          raised + other.raised,
          lowered + other.lowered,
          withdrawn + other.withdrawn,
          restored + other.restored);
    }
  }

  /**
   * Does it; {@code isNew} says that nobody of the range has a coupon of this year and offer, so
   * that the key alone guards: asking at each row takes half as long again.
   */
  Count grant(boolean isNew) {
    return isNew
        ? granted(insert(""))
        : align().plus(withdraw()).plus(granted(insert(LEAVING_OTHERS)));
  }

  private static Count granted(long coupons) {
    return new Count(coupons, 0, 0, 0, 0);
  }

  private long insert(String conflict) {
    return database.change(
        "insert into school_coupon_coupon (number, fiscal_year, offer, age_class, quantity,"
            + " valid_from, valid_until, medium, run, granted_at)"
            + " select number, ?, ?, age_class, quantity, ?, ?, medium, ?, ? from ("
            + rule.query(range)
            + ") e"
            + conflict,
        run.year().year(),
        offer.code(),
        offer.validity().from(run.year()),
        offer.validity().until(run.year()),
        run.id(),
        now);
  }

  /** Coupons that the rule now says otherwise: renewed and cut terms, other classes, back again. */
  private Count align() {
    return database
        .first(
            "with entitled as materialized ("
                + rule.query(range)
                + "), old as (select c.id, c.quantity, c.used, c.is_withdrawn, c.medium as had,"
                + " e.age_class, greatest(e.quantity, c.used) as wanted, "
                + MEDIUM
                + " as medium"
                + " from school_coupon_coupon c join entitled e on e.number = c.number"
                + " where "
                + range.of("c")
                + THESE
                + " and (c.quantity <> greatest(e.quantity, c.used) or c.is_withdrawn"
                + " or c.age_class <> e.age_class or c.medium <> "
                + MEDIUM
                + ")"
                + " order by c.id for update of c), "
                + "done as (update school_coupon_coupon c set quantity = o.wanted,"
                + " is_withdrawn = false, age_class = o.age_class, medium = o.medium"
                + " from old o where c.id = o.id), "
                + "told as (insert into school_coupon_coupon_change"
                + " (coupon, at, kind, quantity_before, quantity_after, reason, run, changed_by)"
                + " select id, ?, "
                + KIND
                + ", quantity, wanted, "
                + REASON
                + ", ?, ? from old returning kind) "
                + COUNT,
            row -> new Count(0, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            run.year().year(),
            offer.code(),
            now,
            run.id(),
            run.startedBy())
        .orElseThrow();
  }

  /** By the range, which is small, and not by all coupons of the year: so no index has this. */
  private static final String THESE = " and c.fiscal_year + 0 = ? and c.offer || '' = ?";

  private static final String LEAVING_OTHERS =
      " on conflict (organization, number, fiscal_year, offer) do nothing";

  /** What is on paper goes back to the phone when none of its paper is out any more. SC-41 */
  private static final String MEDIUM =
      "case when c.medium = 'PAPER' and e.medium = 'PHONE' and exists (select from"
          + " school_coupon_paper r where r.coupon = c.id and r.state = 'OUT') then 'PAPER'"
          + " else e.medium end";

  private static final String KIND =
      "case when is_withdrawn then 'RESTORED' when wanted > quantity then 'RAISED'"
          + " when wanted < quantity then 'LOWERED'"
          + " when had <> medium then medium else 'CLASS' end";
  private static final String REASON =
      "case when is_withdrawn then 'QUALIFICATION' when wanted <> quantity then 'TERM'"
          + " when had <> medium then 'CATEGORY' else 'BIRTH' end";
  private static final String COUNT =
      "select count(*) filter (where kind = 'RAISED'), count(*) filter (where kind = 'LOWERED'),"
          + " count(*) filter (where kind = 'WITHDRAWN'),"
          + " count(*) filter (where kind = 'RESTORED') from told";

  /**
   * Coupons of people who are no longer entitled; {@code not in} so that the entitled are looked up
   * by hash, however many PostgreSQL thinks there are. SC-8
   */
  private Count withdraw() {
    return database
        .first(
            "with entitled as materialized ("
                + rule.query(range)
                + "), old as (select c.id, c.quantity, "
                + rule.reason()
                + " as why from school_coupon_coupon c"
                + " join school_coupon_person p on p.number = c.number"
                + " where "
                + range.of("c")
                + THESE
                + " and not c.is_withdrawn"
                + " and c.number not in (select number from entitled)"
                + " order by c.id for update of c), "
                + "done as (update school_coupon_coupon c set is_withdrawn = true"
                + " from old o where c.id = o.id), "
                + "told as (insert into school_coupon_coupon_change"
                + " (coupon, at, kind, quantity_before, quantity_after, reason, run, changed_by)"
                + " select id, ?, 'WITHDRAWN', quantity, quantity, why, ?, ?"
                + " from old returning kind) "
                + COUNT,
            row -> new Count(0, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            run.year().year(),
            offer.code(),
            now,
            run.id(),
            run.startedBy())
        .orElseThrow();
  }
}
