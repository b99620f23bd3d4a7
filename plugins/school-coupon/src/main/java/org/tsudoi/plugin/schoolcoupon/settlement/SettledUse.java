package org.tsudoi.plugin.schoolcoupon.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;

/**
 * One use, or one correction of a use, in a settlement.
 *
 * @param at when it was used, Japan time
 * @param quantity below zero for a correction
 * @param source PHONE, OUTAGE or PAPER
 * @param reason why it was corrected; "" for a use
 */
public record SettledUse(
    long id,
    LocalDateTime at,
    String number,
    Sex sex,
    String offer,
    String ageClass,
    String variant,
    int quantity,
    Yen price,
    String source,
    String reason) {

  /** Yen. */
  public Yen amount() {
    return price.times(quantity);
  }

  /** The number for the eyes of others: its last three characters only. */
  public String masked() {
    return "***" + number.substring(3, 6) + number.substring(6);
  }

  static SettledUse read(ResultSet row) throws SQLException {
    return new SettledUse(
        row.getLong("id"),
        row.getObject("used_at", OffsetDateTime.class)
            .atZoneSameInstant(BusinessClock.ZONE)
            .toLocalDateTime(),
        row.getString("number"),
        Sex.valueOf(row.getString("sex")),
        row.getString("offer"),
        row.getString("age_class"),
        row.getString("variant"),
        row.getInt("quantity"),
        Yen.of(row.getLong("price")),
        row.getString("source"),
        row.getString("reason"));
  }
}
