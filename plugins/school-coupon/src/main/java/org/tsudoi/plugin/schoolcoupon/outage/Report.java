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
 */
public record Report(
    UUID key,
    PersonNumber number,
    long facility,
    String choice,
    String quantity,
    String day,
    String time,
    String reporter) {}
