package org.tsudoi.plugin.schoolcoupon.redemption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/**
 * Coupons that were used (利用). It stays for ever; a correction takes back some or all of it. SC-26,
 * SC-42
 *
 * @param key made before the last confirmation: the same key is booked once
 * @param quantity how many
 * @param cancelled how many of them a correction took back
 * @param price yen for one, of the day of use
 * @param source PHONE, OUTAGE or PAPER
 */
public record Use(
    long id,
    UUID key,
    long coupon,
    PersonNumber number,
    long facility,
    String offer,
    String variant,
    String ageClass,
    int quantity,
    int cancelled,
    Yen price,
    String source,
    OffsetDateTime usedAt) {
  private static final Duration PROOF = Duration.ofMinutes(10);

  /** Columns that {@link #read} reads, of a table called u. */
  public static final String COLUMNS =
      "u.id, u.key, u.coupon, u.number, u.facility, u.offer, u.variant, u.age_class, u.quantity,"
          + " u.cancelled, u.price, u.source, u.used_at";

  /**
   * Whether it shows the facility's staff that a coupon was used just now: there, ten minutes ago
   * at most, and not taken back. SC-26
   */
  public boolean isProof(long facility, Instant now) {
    return this.facility == facility
        && counts() > 0
        && usedAt.toInstant().isAfter(now.minus(PROOF));
  }

  /** How many count. */
  public int counts() {
    return quantity - cancelled;
  }

  /** When, in Japan time. */
  public LocalDateTime when() {
    return usedAt.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
  }

  /** Reads {@link #COLUMNS}. */
  public static Use read(ResultSet row) throws SQLException {
    return new Use(
        row.getLong("id"),
        row.getObject("key", UUID.class),
        row.getLong("coupon"),
        new PersonNumber(row.getString("number")),
        row.getLong("facility"),
        row.getString("offer"),
        row.getString("variant"),
        row.getString("age_class"),
        row.getInt("quantity"),
        row.getInt("cancelled"),
        Yen.of(row.getLong("price")),
        row.getString("source"),
        row.getObject("used_at", OffsetDateTime.class));
  }
}
