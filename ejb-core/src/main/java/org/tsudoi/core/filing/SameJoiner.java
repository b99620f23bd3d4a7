package org.tsudoi.core.filing;

import java.time.LocalDate;

/**
 * A member, or a joiner of another filing that waits, who may be the same person as a joiner of
 * this filing (同一人物の可能性). For the secretariat only: it may be another office's.
 *
 * @param position of this filing's joiner, from 0
 * @param filed whether it is a filing that waits, not a member
 * @param number the member number, or the other filing's receipt number
 * @param since first day of the membership, or the day of filing
 */
public record SameJoiner(
    int position,
    boolean filed,
    String number,
    String name,
    String kana,
    String officeNumber,
    String officeName,
    LocalDate since) {

  /** The joiner's number in the filing, from 1. */
  public int nth() {
    return position + 1;
  }
}
