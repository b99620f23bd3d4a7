package org.tsudoi.plugin.schoolcoupon.facility;

import org.tsudoi.api.value.Yen;

/**
 * What a facility takes.
 *
 * @param variant "" where the offer has none
 * @param price what the organization pays for one use
 */
public record Taken(String offer, String variant, Yen price) {}
