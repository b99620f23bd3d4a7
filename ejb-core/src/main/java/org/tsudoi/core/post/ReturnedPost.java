package org.tsudoi.core.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * Post that came back (郵便の戻り).
 *
 * @param clearedHow ADDRESS when the office's address changed, HAND when the secretariat said so
 */
public record ReturnedPost(
    long id,
    OfficeId office,
    String number,
    String officeName,
    LocalDate returnedOn,
    Reason reason,
    String note,
    Instant notedAt,
    String notedBy,
    Optional<Instant> clearedAt,
    Optional<String> clearedBy,
    Optional<String> clearedHow,
    String clearedNote) {

  /** Why it came back. */
  public enum Reason {
    UNKNOWN_ADDRESS,
    MOVED,
    KEPT_TOO_LONG,
    REFUSED,
    OTHER
  }

  /** Whether it still waits for a new address. */
  public boolean isOpen() {
    return clearedAt.isEmpty();
  }
}
