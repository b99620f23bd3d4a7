package org.tsudoi.web.benefit;

import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantTotal;

/** The figures on top of a list, state by state. */
final class Totals {
  private Totals() {}

  /** One total for each state, zero where there are none; what was revoked only if there is any. */
  static List<GrantTotal> all(List<GrantTotal> found) {
    return Stream.of(GrantState.values())
        .map(
            state ->
                found.stream()
                    .filter(total -> total.state() == state)
                    .findFirst()
                    .orElse(new GrantTotal(state, 0, Yen.ZERO)))
        .filter(total -> total.state() != GrantState.REVOKED || total.count() > 0)
        .toList();
  }
}
