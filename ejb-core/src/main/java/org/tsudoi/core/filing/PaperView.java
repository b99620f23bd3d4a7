package org.tsudoi.core.filing;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a filing's checklist of papers (書類の確認, FE-5).
 *
 * @param paper its code; its name is the text {@code paper.<code>}
 * @param arrivedAt when it was noted; empty while it is missing
 * @param name who noted it
 */
public record PaperView(String paper, Optional<Instant> arrivedAt, Optional<String> name) {
  /** Whether it is still to come. */
  public boolean isMissing() {
    return arrivedAt.isEmpty();
  }
}
