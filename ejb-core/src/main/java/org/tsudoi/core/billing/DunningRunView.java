package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.Yen;

/**
 * An issue of reminders (督促の発行).
 *
 * @param expected offices that the preview showed
 * @param offices done so far
 * @param reached the last office done, by id
 * @param notices letters issued
 * @param total what they ask for
 */
public record DunningRunView(
    long id,
    LocalDate day,
    String state,
    long expected,
    long offices,
    long reached,
    long notices,
    Yen total,
    String startedBy,
    Instant startedAt,
    Optional<Instant> endedAt) {

  /** Whether it goes on. */
  public boolean isOpen() {
    return state.equals("RUNNING");
  }
}
