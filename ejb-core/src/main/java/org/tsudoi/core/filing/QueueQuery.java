package org.tsudoi.core.filing;

import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.AccountId;

/**
 * Which filings the queue shows (P-22), oldest first.
 *
 * @param states empty for those to be decided
 * @param office part of the office's number or name, or a receipt number
 * @param olderThanDays filed at least so many days ago
 * @param after the {@code next} of the page before; anything else shows the first page
 */
public record QueueQuery(
    Set<FilingState> states,
    Optional<String> type,
    Optional<String> office,
    Optional<Integer> olderThanDays,
    Optional<AccountId> assignedTo,
    Optional<String> after,
    int size) {

  /** All that is to be decided. */
  public static QueueQuery pending(int size) {
    return new QueueQuery(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        size);
  }

  Optional<QueuePlace> place() {
    return after.flatMap(QueuePlace::parse);
  }

  Set<FilingState> statesOrPending() {
    return states.isEmpty() ? Set.of(FilingState.FILED, FilingState.PAPER_AWAITED) : states;
  }
}
