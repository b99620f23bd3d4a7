package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dated facts of one member or office, without gap or overlap (P-10).
 *
 * @param spans in order; each begins where the one before ends; never empty
 */
public record Timeline(List<Span> spans) {

  /** Refuses gaps, overlaps and emptiness as bugs. */
  public Timeline {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("no spans");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (!spans.get(i).from().equals(spans.get(i - 1).to())) {
        throw new IllegalArgumentException("gap or overlap on " + spans.get(i).from());
      }
    }
  }

  /** From {@code from} on without end. */
  static Timeline startingAt(LocalDate from, Map<String, String> facts) {
    return new Timeline(List.of(new Span(from, LocalDate.MAX, Map.of()).with(facts)));
  }

  /** The first day that anything is known of. */
  LocalDate first() {
    return spans.get(0).from();
  }

  /** What held on the day. */
  Optional<Span> on(LocalDate day) {
    return spans.stream().filter(span -> span.contains(day)).findFirst();
  }

  /**
   * This timeline with {@code changes} from {@code from} on. A later span that says something else
   * of a name already keeps its word, and so do all after it.
   *
   * @param from not before {@link #first()}
   */
  Timeline change(LocalDate from, Map<String, String> changes) {
    Span before = on(from).orElseThrow(() -> new IllegalArgumentException("before " + first()));
    Map<String, String> pending = new TreeMap<>(changes);
    List<Span> changed = new ArrayList<>();
    for (Span span : spans) {
      if (!span.to().isAfter(from)) {
        changed.add(span);
      } else if (span.contains(from)) {
        if (span.from().isBefore(from)) {
          changed.add(span.until(from));
        }
        changed.add(span.from(from).with(pending));
      } else {
        pending.keySet().removeIf(name -> !span.text(name).equals(before.text(name)));
        changed.add(span.with(pending));
      }
    }
    return new Timeline(changed);
  }
}
