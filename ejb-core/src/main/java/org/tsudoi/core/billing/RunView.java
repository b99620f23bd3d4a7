package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.Yen;

/**
 * A billing run (請求処理).
 *
 * @param cycle the code of the cycle it belongs to
 * @param firstMonth first day of the first month charged
 * @param months how many months the cycle covers
 * @param state PREVIEW, RUNNING, DONE or CANCELLED
 * @param previewedTotal yen that the preview showed
 * @param total yen billed so far
 */
public record RunView(
    long id,
    RunKind kind,
    String cycle,
    String label,
    LocalDate firstMonth,
    int months,
    LocalDate baseDay,
    LocalDate dueOn,
    String state,
    long previewedOffices,
    long previewedHeads,
    Yen previewedTotal,
    long offices,
    long heads,
    Yen total,
    long billedTo,
    String createdBy,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    int version) {

  /** Whether it may be started today. */
  public RunStart startOn(LocalDate today) {
    return RunStart.of(kind, baseDay, today);
  }

  /** Whether the register changed between preview and run, so that the figures differ. */
  public boolean differs() {
    return state.equals("DONE")
        && !(previewedTotal.equals(total)
            && previewedHeads == heads
            && previewedOffices == offices);
  }
}
