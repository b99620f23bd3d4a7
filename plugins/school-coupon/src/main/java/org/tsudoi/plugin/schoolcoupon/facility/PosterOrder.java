package org.tsudoi.plugin.schoolcoupon.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Posters of many facilities that somebody asked for.
 *
 * @param posters how many
 * @param done how many are drawn
 */
public record PosterOrder(long id, int posters, int done, String askedBy, Instant askedAt) {
  /** So many posters are put together while somebody waits. */
  static final int IN_A_FILE = 100;

  static final String SELECT =
      "select o.id, cardinality(o.facilities) as posters, (select count(*) from"
          + " school_coupon_poster p where p.poster_order = o.id) as done, o.asked_by, o.asked_at"
          + " from school_coupon_poster_order o";

  /** Whether all are drawn. */
  public boolean isDone() {
    return done >= posters;
  }

  /** How many files they are in. */
  public int files() {
    return (posters + IN_A_FILE - 1) / IN_A_FILE;
  }

  static PosterOrder read(ResultSet row) throws SQLException {
    return new PosterOrder(
        row.getLong("id"),
        row.getInt("posters"),
        row.getInt("done"),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }
}
