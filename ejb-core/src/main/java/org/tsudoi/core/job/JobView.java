package org.tsudoi.core.job;

import java.util.Optional;

/**
 * A job as pages show it.
 *
 * @param state WAITING, RUNNING, DONE or FAILED
 * @param done units done
 * @param total units in all, once known
 */
public record JobView(
    long id, String kind, String state, long done, Optional<Long> total, Optional<String> failure) {

  /** Whether it still goes on. */
  public boolean isOpen() {
    return state.equals("WAITING") || state.equals("RUNNING");
  }

  /** Percent done, 0 to 100. */
  public int percent() {
    return total.filter(t -> t > 0).map(t -> (int) (100 * done / t)).orElse(isOpen() ? 0 : 100);
  }
}
