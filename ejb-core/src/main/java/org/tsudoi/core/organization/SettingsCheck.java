package org.tsudoi.core.organization;

import org.tsudoi.api.Settings;

/**
 * A room of core that has settings per organization: reads them once at start, so that bad values
 * are reported by key and stop that organization only (P-3).
 */
public interface SettingsCheck {

  /** Reads all of the room's settings; problems stay noted in {@code settings}. */
  void check(Settings settings);
}
