package org.tsudoi.core.access;

import java.util.Locale;
import java.util.Optional;
import org.tsudoi.api.Settings;

/** Who of the secretariat confirms a login by a second factor, {@code access.second-factor}. */
public enum SecondFactor {
  /** Nobody; nothing is offered, and nobody is asked for a code. */
  OFF,
  /** Who has set one up. */
  OPTIONAL,
  /** Everybody of the secretariat: who has none sets it up at the next login. */
  STAFF;

  private static final String KEY = "access.second-factor";

  static SecondFactor of(Settings settings) {
    Optional<String> asked = settings.optional(KEY);
    for (SecondFactor each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(asked.orElse("off"))) {
        return each;
      }
    }
    settings.refuse(KEY, "must be one of off,optional,staff");
    return OFF;
  }

  boolean isFor(Role role) {
    return this != OFF && role.isStaff();
  }

  boolean isMustFor(Role role) {
    return this == STAFF && role.isStaff();
  }
}
