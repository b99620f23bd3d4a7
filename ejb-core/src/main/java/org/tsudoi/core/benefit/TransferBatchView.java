package org.tsudoi.core.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.Yen;

/**
 * A batch of transfers (振込データ).
 *
 * @param state {@code MADE}, {@code SENT} to the bank, {@code DONE} on its day, {@code CANCELLED}
 * @param document the file for the bank
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
    int failedItems,
    Yen failedTotal) {

  /** Whether it can still be given up. */
  public boolean isMade() {
    return state.equals("MADE");
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
