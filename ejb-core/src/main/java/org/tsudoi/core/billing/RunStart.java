package org.tsudoi.core.billing;

import java.time.LocalDate;

/** Whether a run may be started today: not before the heads it counts are settled (FE-9). */
public enum RunStart {
  /** Its base day is to come: a preview is an estimate. */
  LATER,
  /** Today is its base day, who leaves today is not counted yet: only when confirmed. */
  CONFIRM,
  NOW;

  static RunStart of(RunKind kind, LocalDate baseDay, LocalDate today) {
    if (kind == RunKind.JOINING || today.isAfter(baseDay)) {
      return NOW;
    }
    return today.isEqual(baseDay) ? CONFIRM : LATER;
  }
}
