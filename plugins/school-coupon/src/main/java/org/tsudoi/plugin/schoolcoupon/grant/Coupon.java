package org.tsudoi.plugin.schoolcoupon.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/**
 * What one person has of one offer in one fiscal year (クーポン). Choosable check-ups are variants of
 * one coupon. SC-2, SC-9
 *
 * @param ageClass code of the class; "" for none
 * @param quantity how many were granted
 * @param used how many of them are used
 * @param isOnPaper whether it is redeemed on paper and not by phone (SC-41)
 * @param isWithdrawn whether the person is no longer entitled
 */
public record Coupon(
    long id,
    PersonNumber number,
    int fiscalYear,
    String offer,
    String ageClass,
    int quantity,
    int used,
    LocalDate validFrom,
    LocalDate validUntil,
    boolean isOnPaper,
    boolean isWithdrawn) {
  /** Columns that {@link #read} reads, of a table called c. */
  public static final String COLUMNS =
      "c.id, c.number, c.fiscal_year, c.offer, c.age_class, c.quantity, c.used, c.valid_from,"
          + " c.valid_until, c.medium, c.is_withdrawn";

  /** How many are left. */
  public int left() {
    return quantity - used;
  }

  /** Whether the day lies in its period of use. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }

  /** Whether a phone can redeem it on that day, as far as the coupon itself says. */
  public boolean isUsable(LocalDate day) {
    return left() > 0 && isValidOn(day) && !isOnPaper && !isWithdrawn;
  }

  /** Reads {@link #COLUMNS}. */
  public static Coupon read(ResultSet row) throws SQLException {
    return new Coupon(
        row.getLong("id"),
        new PersonNumber(row.getString("number")),
        row.getInt("fiscal_year"),
        row.getString("offer"),
        row.getString("age_class"),
        row.getInt("quantity"),
        row.getInt("used"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("medium").equals("PAPER"),
        row.getBoolean("is_withdrawn"));
  }
}
