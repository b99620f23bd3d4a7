package org.tsudoi.core.benefit;

import java.util.List;

/** One grant with all that happened to it, oldest first. */
public record GrantDetail(GrantView grant, List<GrantStep> steps) {
  /** Copies the steps. */
  public GrantDetail {
    steps = List.copyOf(steps);
  }
}
