package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.Yen;

/** What a settlement consists of. */
@ApplicationScoped
public class SettlementLines {
  private static final String USES =
      "select u.id, u.used_at, u.number, coalesce(p.sex, 'F') as sex, u.offer, u.age_class,"
          + " u.variant, u.quantity, u.price, u.source, '' as reason from school_coupon_use u"
          + " left join school_coupon_person p on p.number = u.number where u.settlement = ?";

  @Inject PluginDatabase database;

  /** All uses in order. */
  public List<SettledUse> uses(long settlement) {
    return database.list(USES + " order by u.used_at, u.id", SettledUse::read, settlement);
  }

  /** So many uses after the one of that id, 0 for the first ones. */
  public List<SettledUse> uses(long settlement, long after, int count) {
    return database.list(
        USES
            + " and (? = 0 or (u.used_at, u.id) >"
            + " (select a.used_at, a.id from school_coupon_use a where a.id = ?))"
            + " order by u.used_at, u.id limit ?",
        SettledUse::read,
        settlement,
        after,
        after,
        count);
  }

  /** The corrections that were subtracted, in the order of the uses. */
  public List<SettledUse> corrections(long settlement) {
    return database.list(
        "select c.id, u.used_at, u.number, coalesce(p.sex, 'F') as sex, u.offer, u.age_class,"
            + " u.variant, -c.quantity as quantity, u.price, u.source, c.reason"
            + " from school_coupon_correction c join school_coupon_use u on u.id = c.use"
            + " left join school_coupon_person p on p.number = u.number where c.settlement = ?"
            + " order by u.used_at, c.id",
        SettledUse::read,
        settlement);
  }

  /** The uses by offer, variant and price, then the corrections. */
  public List<SumLine> sums(long settlement) {
    return database.list(
        "select offer, variant, price, sum(quantity) as quantity, sum(quantity::bigint * price) as"
            + " amount, back from (select offer, variant, price, quantity, false as back from"
            + " school_coupon_use where settlement = ? union all select u.offer, u.variant,"
            + " u.price, -c.quantity, true from school_coupon_correction c join school_coupon_use u"
            + " on u.id = c.use where c.settlement = ?) m group by offer, variant, price, back"
            + " order by back, offer, variant, price desc",
        row ->
            new SumLine(
                row.getString("offer"),
                row.getString("variant"),
                Yen.of(row.getLong("price")),
                row.getInt("quantity"),
                Yen.of(row.getLong("amount"))),
        settlement,
        settlement);
  }
}
