package org.tsudoi.core.audit;

import java.util.List;

/**
 * What verifying a chain found.
 *
 * @param sealed seals read
 * @param waiting entries that wait for their seal
 * @param faults what does not fit, at most the first hundred; empty when all is well
 */
public record AuditVerdict(long sealed, long waiting, List<String> faults) {

  /** Whether nothing was tampered with. */
  public boolean isSound() {
    return faults.isEmpty();
  }
}
