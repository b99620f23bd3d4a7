package org.tsudoi.core.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Documents printed and posted together.
 *
 * @param duplex whether each begins on a new sheet when both sides are printed
 * @param pages of the file to print
 * @param size of that file, bytes
 * @param endedBy who marked it as posted, or dissolved it
 */
public record PostBatch(
    long id,
    State state,
    boolean duplex,
    int documents,
    int offices,
    int pages,
    long size,
    Instant createdAt,
    String createdBy,
    Optional<LocalDate> postedOn,
    Optional<Instant> endedAt,
    Optional<String> endedBy) {

  /** Where a batch stands. */
  public enum State {
    MAKING,
    READY,
    FAILED,
    POSTED,
    DISSOLVED
  }

  /** Whether it can still be posted or dissolved. */
  public boolean isOpen() {
    return state != State.POSTED && state != State.DISSOLVED;
  }
}
