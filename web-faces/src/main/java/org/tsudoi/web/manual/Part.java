package org.tsudoi.web.manual;

import java.util.ArrayList;
import java.util.List;

/** A piece of a line: {@code **so**} is strong, such as the name of a button. */
public record Part(String text, boolean strong) {

  /** The pieces of a line. */
  static List<Part> of(String line) {
    List<Part> parts = new ArrayList<>();
    String[] pieces = line.split("\\*\\*", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        parts.add(new Part(pieces[i], i % 2 == 1));
      }
    }
    return parts;
  }
}
