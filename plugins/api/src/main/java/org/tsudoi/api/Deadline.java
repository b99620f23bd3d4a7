package org.tsudoi.api;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that the secretariat has to keep in mind (期限), such as the last day for papers of this
 * month.
 *
 * @param label what happens on it, for people
 */
public record Deadline(String label, LocalDate day) {

  /** Refuses nulls as bugs. */
  public Deadline {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(day, "day");
  }
}
