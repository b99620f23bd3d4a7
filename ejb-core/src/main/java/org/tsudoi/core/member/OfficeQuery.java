package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which offices are asked for (P-13). Empty texts do not narrow.
 *
 * @param day as of which day
 * @param number beginning of the number
 * @param name part of the name, or beginning of its kana, leniently
 * @param affiliation the affiliation
 * @param state {@code ACTIVE}, {@code LEFT}, {@code COMING}; empty for all
 * @param after from the page before; empty for the first page
 * @param size rows a page
 */
public record OfficeQuery(
    LocalDate day,
    String number,
    String name,
    String affiliation,
    String state,
    Optional<String> after,
    int size) {

  /** All offices as of {@code day}. */
  public static OfficeQuery all(LocalDate day, int size) {
    return new OfficeQuery(day, "", "", "", "", Optional.empty(), size);
  }

  /** This query for the page after. */
  public OfficeQuery after(Optional<String> cursor) {
    return new OfficeQuery(day, number, name, affiliation, state, cursor, size);
  }
}
