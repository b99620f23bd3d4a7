package org.tsudoi.plugin.schoolcoupon.facility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A facility (利用施設).
 *
 * @param area where it is, e.g. the city; facilities are searched by it
 * @param web its own page, "" for none
 * @param booking how to book, for people
 * @param bookingFrom first day on which it takes bookings
 * @param activeUntil last day on which it takes coupons; empty while open
 */
public record Facility(
    long id,
    FacilityCode code,
    String name,
    String kana,
    String area,
    String postalCode,
    String address,
    String phone,
    String web,
    String booking,
    Optional<LocalDate> bookingFrom,
    LocalDate activeFrom,
    Optional<LocalDate> activeUntil,
    int version) {

  /** Whether it takes coupons on that day. */
  public boolean isActive(LocalDate day) {
    return !day.isBefore(activeFrom) && activeUntil.filter(day::isAfter).isEmpty();
  }
}
