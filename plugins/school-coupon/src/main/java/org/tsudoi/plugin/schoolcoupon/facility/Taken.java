package org.tsudoi.plugin.schoolcoupon.facility;

import org.tsudoi.api.value.Yen;

/**
 * What a facility takes.
 *
 * @param variant "" where the offer has none
 * @param price what the organization pays for one use
 */
public record Taken(String offer, String variant, Yen price) {

  /** Whether it is that variant of that offer. */
  public boolean is(String otherOffer, String otherVariant) {
    return offer.equals(otherOffer) && variant.equals(otherVariant);
  }
}
