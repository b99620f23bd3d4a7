package org.tsudoi.core.post;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which documents of the list to be posted.
 *
 * @param kind name of a document kind, "" for all
 * @param number beginning of the office's number, "" for all
 * @param from issued on this day or later
 * @param until issued on this day or before
 * @param free only those that are in no batch yet
 * @param after offices after this number; "" for the first page
 * @param limit at most so many offices
 */
public record PostQuery(
    String kind,
    String number,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    boolean free,
    String after,
    int limit) {

  /** Everything that waits, the first offices. */
  public static PostQuery all(int limit) {
    return new PostQuery("", "", Optional.empty(), Optional.empty(), false, "", limit);
  }
}
