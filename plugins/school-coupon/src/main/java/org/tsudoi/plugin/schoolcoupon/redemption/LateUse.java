package org.tsudoi.plugin.schoolcoupon.redemption;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/**
 * A use that staff write down afterwards (後日入力): reported after an outage, or on a paper that came
 * back. SC-41, SC-43
 *
 * @param key of the filled-in form: the same is booked once
 * @param when in Japan time
 * @param paper the paper that came back; empty after an outage
 * @param note who reported it
 * @param isAnother whether staff made sure that it is not a use of these days that is booked
 *     already
 */
public record LateUse(
    UUID key,
    long coupon,
    long facility,
    String variant,
    int quantity,
    LocalDateTime when,
    Optional<Long> paper,
    Staff staff,
    String note,
    boolean isAnother) {

  /** Of a paper, which itself says that it is another use. */
  public static LateUse ofPaper(
      UUID key,
      long coupon,
      long facility,
      String variant,
      LocalDateTime when,
      long paper,
      Staff staff) {
    return new LateUse(
        key, coupon, facility, variant, 1, when, Optional.of(paper), staff, "", true);
  }

  /** The day of use. */
  public LocalDate day() {
    return when.toLocalDate();
  }

  String source() {
    return paper.isPresent() ? "PAPER" : "OUTAGE";
  }
}
