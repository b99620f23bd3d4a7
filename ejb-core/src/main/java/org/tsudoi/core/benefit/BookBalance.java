package org.tsudoi.core.benefit;

import org.tsudoi.api.value.Yen;

/**
 * What is granted and not on the offices' accounts, told in two ways that have to be the same.
 *
 * @param byEntries granted, less what was revoked and what was transferred and did not come back
 * @param byStates the sum of all that is decided, in a transfer, or failed
 */
public record BookBalance(Yen byEntries, Yen byStates) {

  /** Whether the book is right. */
  public boolean isEven() {
    return byEntries.equals(byStates);
  }
}
