package org.tsudoi.core.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * A contact as it is noted now.
 *
 * @param version how often it was written; more than 1 when it was corrected
 * @param doneAt when somebody said that nothing is left to do
 */
public record ContactView(
    long id,
    OfficeId office,
    String number,
    String officeName,
    int version,
    ContactKind kind,
    LocalDate happenedOn,
    String person,
    String body,
    Optional<LocalDate> followUp,
    Instant writtenAt,
    String writtenBy,
    Optional<Instant> doneAt,
    Optional<String> doneBy) {

  /** Whether somebody has to come back to it. */
  public boolean isOpen() {
    return followUp.isPresent() && doneAt.isEmpty();
  }

  /** Whether it was corrected. */
  public boolean isCorrected() {
    return version > 1;
  }
}
