package org.tsudoi.api;

import java.util.ArrayList;
import java.util.List;

/** Answer of a rule (判定): accepted, or refused with every problem found. */
public sealed interface Decision {

  /** The rule has nothing against it. */
  record Accepted() implements Decision {
    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /**
   * The rule refuses.
   *
   * @param problems all reasons, never empty
   */
  record Refused(List<Problem> problems) implements Decision {
    /** Refuses an empty list as a bug. */
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a problem");
      }
    }
  }

  /** All reasons of the refusal; empty when accepted. */
  List<Problem> problems();

  /** Accepted. */
  static Decision accepted() {
    return new Accepted();
  }

  /** Refused for these problems; at least one. */
  static Decision refused(Problem... problems) {
    return new Refused(List.of(problems));
  }

  /** Accepted when there are no problems, else refused with all of them. */
  static Decision of(List<Problem> problems) {
    return problems.isEmpty() ? accepted() : new Refused(problems);
  }

  /** Whether it is accepted. */
  default boolean isAccepted() {
    return problems().isEmpty();
  }

  /** Accepted only if both are; else the problems of both. */
  default Decision and(Decision other) {
    List<Problem> all = new ArrayList<>(problems());
    all.addAll(other.problems());
    return of(all);
  }
}
