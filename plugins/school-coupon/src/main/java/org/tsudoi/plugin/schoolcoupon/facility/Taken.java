package org.tsudoi.plugin.schoolcoupon.facility;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tsudoi.api.value.Yen;

/**
 * What a facility takes.
 *
 * @param variant "" where the offer has none
 * @param price what the organization pays for one use
 */
public record Taken(String offer, String variant, Yen price) {

  /** Reads the columns offer, variant and price. */
  static Taken read(ResultSet row) throws SQLException {
    return new Taken(
        row.getString("offer"), row.getString("variant"), Yen.of(row.getLong("price")));
  }

  /** Whether it is that variant of that offer. */
  public boolean is(String otherOffer, String otherVariant) {
    return offer.equals(otherOffer) && variant.equals(otherVariant);
  }
}
