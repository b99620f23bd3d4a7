package org.tsudoi.core.memberpage;

/** What a card is worth today. */
public enum CardState {
  /** Services may be used. */
  VALID,
  /** The membership is still to begin. */
  COMING,
  /** The member has left. */
  LEFT,
  /** The office has not paid: every service is stopped (FE-11). */
  STOPPED,
  /** A newer card was made in its place. */
  WITHDRAWN,
  /** No card of this organization. */
  UNKNOWN
}
