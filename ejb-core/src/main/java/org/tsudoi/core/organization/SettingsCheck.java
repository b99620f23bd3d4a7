package org.tsudoi.core.organization;

import org.tsudoi.api.Settings;

/**
 * A room's look at an organization's settings before it opens (P-3). Rooms implement it as beans.
 */
public interface SettingsCheck {

  /** Refuses by key in {@code settings} what the room cannot use. */
  void check(Settings settings);
}
