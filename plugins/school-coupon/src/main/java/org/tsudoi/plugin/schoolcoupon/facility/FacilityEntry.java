package org.tsudoi.plugin.schoolcoupon.facility;

import java.util.List;

/**
 * A facility as typed by the secretariat; "" where nothing was.
 *
 * @param takes what was ticked, at which price
 * @param takesFrom from which day that holds; "" for today
 * @param shownOn the day of which the form showed what is taken; "" for today
 */
public record FacilityEntry(
    String name,
    String kana,
    String area,
    String postalCode,
    String address,
    String phone,
    String web,
    String booking,
    String bookingFrom,
    String activeFrom,
    String activeUntil,
    AccountEntry account,
    List<TakenEntry> takes,
    String takesFrom,
    String shownOn) {

  /** An account as typed. */
  public record AccountEntry(
      String bank, String branch, String type, String number, String holder) {

    /** Whether nothing was typed. */
    public boolean isEmpty() {
      return (bank + branch + number + holder).isBlank();
    }
  }

  /**
   * One offer, or one variant of it.
   *
   * @param field the field of the price
   * @param isTicked whether the facility takes it
   */
  public record TakenEntry(
      String field, String offer, String variant, boolean isTicked, String price) {}
}
