package org.tsudoi.core.filing;

import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.AccountId;

/**
 * Which filings the queue shows (P-22), oldest first.
 *
 * @param states empty for those to be decided
 * @param office part of the office's number or name, or a receipt number
 * @param olderThanDays filed at least so many days ago; today is 0 days ago
 * @param newerThanDays filed at most so many days ago
 * @param lapsing only those that lapse within a week if nothing comes
 * @param after the {@code next} of the page before; anything else shows the first page
 */
public record QueueQuery(
    Set<FilingState> states,
    Optional<String> type,
    Optional<String> office,
    Optional<Integer> olderThanDays,
    Optional<Integer> newerThanDays,
    boolean lapsing,
    Optional<AccountId> assignedTo,
    Optional<String> after,
    int size) {

  /** A query of any age. */
  public QueueQuery(
      Set<FilingState> states,
      Optional<String> type,
      Optional<String> office,
      Optional<Integer> olderThanDays,
      Optional<AccountId> assignedTo,
      Optional<String> after,
      int size) {
    this(states, type, office, olderThanDays, Optional.empty(), false, assignedTo, after, size);
  }

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
