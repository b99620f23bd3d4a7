package org.tsudoi.launcher;

import java.util.List;
import java.util.Optional;

/** Options for Payara Micro that the operator added on the command line. */
record MicroOptions(List<String> words) {
  /** What follows an option, whatever the case of its letters. */
  Optional<String> value(String option) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase(option)) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
