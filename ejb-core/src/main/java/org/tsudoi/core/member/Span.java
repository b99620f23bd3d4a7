package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was registered during some days (有効期間).
 *
 * @param from first day
 * @param to the day on which it holds no more; {@link LocalDate#MAX} for no end
 * @param facts texts by name; an absent name is an empty text
 */
public record Span(LocalDate from, LocalDate to, Map<String, String> facts) {

  /** Refuses a span without days as a bug. */
  public Span {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("no days from " + from + " to " + to);
    }
    facts = Map.copyOf(facts);
  }

  /** The fact; empty when there is none. */
  public String text(String name) {
    return facts.getOrDefault(name, "");
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  Span from(LocalDate start) {
    return new Span(start, to, facts);
  }

  Span until(LocalDate end) {
    return new Span(from, end, facts);
  }

  Span with(Map<String, String> changes) {
    Map<String, String> changed = new TreeMap<>(facts);
    changed.putAll(changes);
    changed.values().removeIf(String::isEmpty);
    return new Span(from, to, changed);
  }
}
