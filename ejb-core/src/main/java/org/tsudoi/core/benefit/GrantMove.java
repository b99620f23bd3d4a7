package org.tsudoi.core.benefit;

import java.util.EnumSet;
import java.util.Set;

/** Every step of a grant; texts {@code benefit.move.DECIDE} …. */
public enum GrantMove {
  /** The claim was accepted. */
  DECIDE(EnumSet.noneOf(GrantState.class), GrantState.DECIDED),
  /** Taken into a transfer batch. */
  SEND(EnumSet.of(GrantState.DECIDED), GrantState.IN_TRANSFER),
  /** The batch was given up before it was sent. */
  TAKE_BACK(EnumSet.of(GrantState.IN_TRANSFER), GrantState.DECIDED),
  /** Transferred. */
  PAY(EnumSet.of(GrantState.IN_TRANSFER), GrantState.PAID),
  /** The bank could not. */
  FAIL(EnumSet.of(GrantState.IN_TRANSFER, GrantState.PAID), GrantState.FAILED),
  /** To be transferred again. */
  RETRY(EnumSet.of(GrantState.FAILED), GrantState.DECIDED),
  /** The decision was wrong (決定の取消). */
  REVOKE(EnumSet.of(GrantState.DECIDED, GrantState.FAILED), GrantState.REVOKED);

  private final Set<GrantState> from;
  private final GrantState to;

  GrantMove(Set<GrantState> from, GrantState to) {
    this.from = from;
    this.to = to;
  }

  /** The state after it. */
  public GrantState to() {
    return to;
  }

  /** Whether it can be made from this state. */
  public boolean isPossible(GrantState state) {
    return from.contains(state);
  }

  Set<GrantState> from() {
    return from;
  }
}
