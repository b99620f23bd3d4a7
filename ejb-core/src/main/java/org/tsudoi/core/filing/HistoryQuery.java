package org.tsudoi.core.filing;

import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * Which filings a history shows (申請履歴, OC-5).
 *
 * @param after the {@code next} of the page before
 */
public record HistoryQuery(
    Optional<OfficeId> office,
    Optional<String> type,
    Optional<FilingState> state,
    Optional<String> after,
    int size) {

  /** The newest filings of all offices of the account. */
  public static HistoryQuery newest(int size) {
    return new HistoryQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), size);
  }
}
