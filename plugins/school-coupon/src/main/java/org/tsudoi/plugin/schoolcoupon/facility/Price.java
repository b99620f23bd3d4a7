package org.tsudoi.plugin.schoolcoupon.facility;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.Yen;

/**
 * What a facility gets for one use from a day on (単価), until the next one of the same offer.
 *
 * @param from the first day; {@link #ALWAYS} for what was said when the facility was added
 * @param price empty: not taken from that day on
 */
public record Price(String offer, String variant, LocalDate from, Optional<Yen> price) {
  /** Before every day. */
  public static final LocalDate ALWAYS = LocalDate.MIN;

  /** Whether it holds since the facility was added. */
  public boolean isFirst() {
    return from.equals(ALWAYS);
  }

  /** Whether it is that one of that day. */
  boolean is(String otherOffer, String otherVariant, LocalDate day) {
    return offer.equals(otherOffer) && variant.equals(otherVariant) && from.equals(day);
  }

  /** Whether it has not begun on that day. */
  public boolean isPlanned(LocalDate today) {
    return from.isAfter(today);
  }
}
