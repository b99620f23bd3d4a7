package org.tsudoi.core.memberpage;

import java.time.Instant;
import java.util.Optional;

/**
 * Invitations of many at once.
 *
 * @param total how many could be invited at the beginning
 * @param invited how many were
 */
public record InvitationRun(
    long id,
    Optional<Long> office,
    long lastMember,
    long total,
    long invited,
    String startedBy,
    Instant startedAt,
    Optional<Instant> endedAt) {

  /** Whether it goes on. */
  public boolean isRunning() {
    return endedAt.isEmpty();
  }
}
