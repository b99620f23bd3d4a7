package org.tsudoi.core.filing;

/** Where a filing stands (処理状況, P-20). Its text is {@code filing.state.<NAME>}. */
public enum FilingState {
  /** Being filled in; not seen by the secretariat. */
  DRAFT,
  /** Received; to be decided. */
  FILED,
  /** Received; its paper is still to come. */
  PAPER_AWAITED,
  /** Accepted; its effects are in the register. */
  ACCEPTED,
  /** Accepted and all that follows is done. */
  SETTLED,
  /** Given back for correction. */
  RETURNED,
  /** Refused for good. */
  REJECTED,
  /** Taken back by who filed. */
  CANCELLED,
  /** Ended because nothing more came in time. */
  LAPSED;

  /** Whether its content can still be written by who files. */
  public boolean isOpen() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether the secretariat has it to decide. */
  public boolean isPending() {
    return this == FILED || this == PAPER_AWAITED;
  }

  /** Whether nothing can change any more, settling aside. */
  public boolean isDecided() {
    return !isOpen() && !isPending();
  }
}
