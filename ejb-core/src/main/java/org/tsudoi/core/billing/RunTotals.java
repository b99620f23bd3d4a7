package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/** Offices, heads and yen of a run or a part of it. */
public record RunTotals(long offices, long heads, Yen total) {
  static final RunTotals NOTHING = new RunTotals(0, 0, Yen.ZERO);

  RunTotals plus(RunTotals other) {
    return new RunTotals(offices + other.offices, heads + other.heads, total.plus(other.total));
  }
}
