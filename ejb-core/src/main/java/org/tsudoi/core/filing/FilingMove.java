package org.tsudoi.core.filing;

import static org.tsudoi.core.filing.FilingState.ACCEPTED;
import static org.tsudoi.core.filing.FilingState.CANCELLED;
import static org.tsudoi.core.filing.FilingState.DRAFT;
import static org.tsudoi.core.filing.FilingState.FILED;
import static org.tsudoi.core.filing.FilingState.LAPSED;
import static org.tsudoi.core.filing.FilingState.PAPER_AWAITED;
import static org.tsudoi.core.filing.FilingState.REJECTED;
import static org.tsudoi.core.filing.FilingState.RETURNED;
import static org.tsudoi.core.filing.FilingState.SETTLED;

import java.util.EnumSet;
import java.util.Set;
import org.tsudoi.api.Result;

/**
 * Every step that a filing can take (処理): from which states, to which, by whom, with a reason or
 * not. This is the whole state machine (P-20); {@link Filings#move} is the only writer of states.
 */
public enum FilingMove {
  /** Filed, or filed again after correction. */
  FILE(EnumSet.of(DRAFT, RETURNED), FILED, By.FILER, false),
  /** Filed, with a paper still to come. */
  FILE_WITH_PAPER(EnumSet.of(DRAFT, RETURNED), PAPER_AWAITED, By.FILER, false),
  /** Some papers have come, or were ticked by mistake: others are missing. */
  PAPERS(EnumSet.of(FILED, PAPER_AWAITED), PAPER_AWAITED, By.STAFF, false),
  /** All paper has come. */
  PAPER(EnumSet.of(PAPER_AWAITED), FILED, By.STAFF, false),
  /** First of two looks (four eyes, P-22). */
  LOOK(EnumSet.of(FILED), FILED, By.STAFF, false),
  /** Accepted. */
  ACCEPT(EnumSet.of(FILED), ACCEPTED, By.STAFF, false),
  /** All that follows is done. */
  SETTLE(EnumSet.of(ACCEPTED), SETTLED, By.STAFF, false),
  /** Given back for correction. */
  RETURN(EnumSet.of(FILED, PAPER_AWAITED), RETURNED, By.STAFF, true),
  /** Refused for good. */
  REJECT(EnumSet.of(FILED, PAPER_AWAITED), REJECTED, By.STAFF, true),
  /** Taken back by who filed. */
  CANCEL(EnumSet.of(FILED, PAPER_AWAITED, RETURNED), CANCELLED, By.FILER, false),
  /** Nothing more came in time. */
  LAPSE(EnumSet.of(PAPER_AWAITED, RETURNED), LAPSED, By.STAFF, true);

  /** Who may make a move. */
  public enum By {
    /** Who may file for the office. */
    FILER,
    /** The secretariat or the system. */
    STAFF
  }

  private final Set<FilingState> from;
  private final FilingState to;
  private final By by;
  private final boolean reasoned;

  FilingMove(Set<FilingState> from, FilingState to, By by, boolean reasoned) {
    this.from = from;
    this.to = to;
    this.by = by;
    this.reasoned = reasoned;
  }

  /** The state after it; refused ({@code filing.state}) where it cannot be made. */
  public Result<FilingState> from(FilingState state) {
    return from.contains(state)
        ? Result.of(to)
        : Result.refused("filing.state", "state", state.name());
  }

  /** Whether it can be made from this state. */
  public boolean isPossible(FilingState state) {
    return from.contains(state);
  }

  /** Who may make it. */
  public By by() {
    return by;
  }

  /** Whether it needs a reason. */
  public boolean needsReason() {
    return reasoned;
  }

  /** Whether it ends the secretariat's work on the filing. */
  public boolean decides() {
    return EnumSet.of(ACCEPTED, RETURNED, REJECTED, LAPSED).contains(to);
  }
}
