package org.tsudoi.web.filing;

import java.util.List;

/**
 * A part of a filing: what was asked once, or one member concerned.
 *
 * @param note what tells the member apart; empty for new persons
 * @param twins registered members who may be the same person
 */
public record Part(String heading, String note, List<Line> lines, List<String> twins) {
  /** Whether the register has something to compare with. */
  public boolean compared() {
    return lines.stream().anyMatch(line -> !line.registered().isEmpty());
  }
}
