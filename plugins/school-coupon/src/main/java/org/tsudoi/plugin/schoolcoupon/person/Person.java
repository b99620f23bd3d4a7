package org.tsudoi.plugin.schoolcoupon.person;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;

/**
 * A member or a spouse (組合員・被扶養配偶者) as the qualification data say.
 *
 * @param category code of the kind of member; a spouse has the member's
 * @param school where the member works (所属所)
 * @param qualifiedFrom the first day of the present or last qualification
 * @param qualifiedUntil its last day; empty while open
 * @param isOnPaper whether all coupons are on paper (SC-41)
 */
public record Person(
    PersonNumber number,
    String name,
    String kana,
    LocalDate birthDate,
    Sex sex,
    String category,
    String school,
    LocalDate qualifiedFrom,
    Optional<LocalDate> qualifiedUntil,
    boolean isOnPaper) {

  /** Whether the person's own qualification, the present or last one, holds on that day. SC-8 */
  public boolean isQualified(LocalDate day) {
    return !day.isBefore(qualifiedFrom) && qualifiedUntil.filter(day::isAfter).isEmpty();
  }
}
