package org.tsudoi.core.member;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param rows in order
 * @param next what to ask for to get the next page; empty on the last
 */
public record Page<T>(List<T> rows, Optional<String> next) {
  /** Refuses null as a bug. */
  public Page {
    rows = List.copyOf(rows);
  }
}
