package org.tsudoi.web.filing;

import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;

/** For which office a page is: the one in the address, else the account's first. */
final class FilingOffice {
  private FilingOffice() {}

  static OfficeId of(Actor actor, String asked) {
    return OfficeId.parse(asked)
        .toOptional()
        .or(() -> actor.offices().stream().sorted().findFirst())
        .orElseThrow(AccessDenied::new);
  }
}
