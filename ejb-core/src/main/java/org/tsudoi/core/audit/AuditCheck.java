package org.tsudoi.core.audit;

import java.time.Instant;
import java.util.List;

/**
 * One verification of the chain.
 *
 * @param at when
 * @param name who asked for it
 * @param sealed seals read
 * @param waiting entries that waited for their seal
 * @param head the last seal's hash, to compare with what was kept elsewhere
 * @param faults what did not fit, at most the first hundred, as in the server's log
 */
public record AuditCheck(
    Instant at, String name, long sealed, long waiting, String head, List<String> faults) {

  /** Whether nothing was tampered with. */
  public boolean isSound() {
    return faults.isEmpty();
  }
}
