package org.tsudoi.core.member;

import org.tsudoi.api.filing.Effect;
import org.tsudoi.core.access.Actor;

/** Tells, in the same transaction, that facts of an office were changed. */
public record OfficeChanged(Actor actor, Effect.ChangeOffice change) {

  /** Whether its post goes elsewhere from now on. */
  public boolean isMove() {
    return change.changes().containsKey(OfficeFacts.ADDRESS)
        || change.changes().containsKey(OfficeFacts.POSTAL_CODE);
  }
}
