package org.tsudoi.plugin.schoolcoupon.outage;

import java.util.UUID;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/**
 * What a facility reports (施設からの報告), as typed.
 *
 * @param key of the filled-in form
 * @param choice the coupon, as {@code <id>} or {@code <id>-<variant>}
 * @param quantity how many
 * @param day of use
 * @param time of day, e.g. {@code 14:30}
 * @param reporter who of the facility reported it
 * @param isAnother whether it is not a use of these days that is booked already
 */
public record Report(
    UUID key,
    PersonNumber number,
    long facility,
    String choice,
    String quantity,
    String day,
    String time,
    String reporter,
    boolean isAnother) {

  /** Nobody has looked yet whether it is booked already. */
  public Report(
      UUID key,
      PersonNumber number,
      long facility,
      String choice,
      String quantity,
      String day,
      String time,
      String reporter) {
    this(key, number, facility, choice, quantity, day, time, reporter, false);
  }
}
