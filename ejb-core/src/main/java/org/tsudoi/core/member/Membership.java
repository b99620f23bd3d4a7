package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;

/**
 * A member at an office in a category, for a span of days (会員資格).
 *
 * @param validFrom first day
 * @param validTo the day on which it holds no more; {@link LocalDate#MAX} for no end
 * @param entry {@code JOIN}, {@code IMPORT}, {@code TRANSFER} or {@code CATEGORY}
 * @param ending {@code LEAVE}, {@code TRANSFER} or {@code CATEGORY}; empty while it goes on
 * @param reason why it ended
 */
public record Membership(
    long id,
    OfficeId office,
    String category,
    LocalDate validFrom,
    LocalDate validTo,
    String entry,
    Optional<String> ending,
    String reason,
    Optional<FilingId> joinedFiling,
    Optional<FilingId> leftFiling) {

  /** Whether no end is known. */
  public boolean isOpen() {
    return ending.isEmpty();
  }

  /** Whether it began with a joining, not with a move between offices or categories. */
  boolean isJoining() {
    return entry.equals("JOIN") || entry.equals("IMPORT");
  }

  Membership movedTo(OfficeId to, LocalDate from) {
    return new Membership(
        id, to, category, from, validTo, "TRANSFER", ending, reason, joinedFiling, leftFiling);
  }

  Membership recategorized(String to, LocalDate from) {
    return new Membership(
        id, office, to, from, validTo, "CATEGORY", ending, reason, joinedFiling, leftFiling);
  }
}
