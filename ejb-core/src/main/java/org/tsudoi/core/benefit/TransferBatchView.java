package org.tsudoi.core.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.Yen;

/**
 * A batch of transfers (振込データ).
 *
 * @param state {@code MADE}, {@code SENT} to the bank, {@code DONE} on its day, {@code CANCELLED}
 * @param document the file for the bank; where two persons are asked for, once it is released
 * @param madeBy who made it and cannot release it; empty for the system
 * @param releasedName who released it
 */
public record TransferBatchView(
    long id,
    LocalDate payOn,
    String state,
    int items,
    Yen total,
    Optional<Long> document,
    String fileName,
    String createdBy,
    Instant createdAt,
    Optional<String> sentBy,
    Optional<Instant> sentAt,
    Optional<AccountId> madeBy,
    Optional<String> releasedName,
    Optional<Instant> releasedAt,
    int failedItems,
    Yen failedTotal) {

  /** Whether it can still be given up. */
  public boolean isMade() {
    return state.equals("MADE");
  }

  /** Whether somebody else has to release it before there is a file (P-22). */
  public boolean isUnreleased() {
    return isMade() && document.isEmpty();
  }

  /** Whether its file can go to the bank. */
  public boolean isReady() {
    return isMade() && document.isPresent();
  }

  /** Whether it was given up: its file must not go to the bank. */
  public boolean isGivenUp() {
    return state.equals("CANCELLED");
  }

  /** Whether the bank has it or had it. */
  public boolean isSent() {
    return state.equals("SENT") || state.equals("DONE");
  }
}
