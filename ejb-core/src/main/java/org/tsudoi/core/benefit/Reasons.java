package org.tsudoi.core.benefit;

import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.JapaneseText;

/** Reasons that somebody types at {@code reason}: never without words, and short. */
final class Reasons {
  private static final int MOST = 200;

  private Reasons() {}

  static String clean(String typed) {
    return JapaneseText.clean(typed);
  }

  /** {@code required} or {@code text.too-long}. */
  static Optional<Problem> problem(String reason) {
    if (reason.isEmpty()) {
      return Optional.of(Problem.at("reason", "required"));
    }
    return reason.length() > MOST
        ? Optional.of(Problem.at("reason", "text.too-long", "max", MOST, "length", reason.length()))
        : Optional.empty();
  }
}
