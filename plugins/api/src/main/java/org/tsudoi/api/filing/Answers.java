package org.tsudoi.api.filing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to a form by field name, cleaned (widths folded, trimmed, dates as {@code
 * 2026-06-01}).
 */
public record Answers(Map<String, String> values) {
  public Answers {
    values = Map.copyOf(values);
  }

  /** The answer; empty text when there is none. */
  public String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether there is an answer. */
  public boolean has(String field) {
    return !text(field).isBlank();
  }

  /** The date answered; core has checked that it is one. */
  public Optional<LocalDate> date(String field) {
    return has(field) ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
  }

  /** Whether a checkbox or a yes/no choice was answered with yes. */
  public boolean yes(String field) {
    return text(field).equals("yes");
  }
}
