package org.tsudoi.core.benefit;

/** How far a grant is on its way to the office (給付の状態). Texts: {@code benefit.state.DECIDED} … */
public enum GrantState {
  /** Decided, to be transferred. */
  DECIDED,
  /** In a transfer batch. */
  IN_TRANSFER,
  /** The money is on the office's account. */
  PAID,
  /** The bank could not transfer it; to be transferred again. */
  FAILED,
  /** The decision was wrong and is taken back; no limit counts it. */
  REVOKED
}
