package org.tsudoi.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Settings;
import org.tsudoi.core.organization.SettingsCheck;

/** Stops an organization whose calendar settings cannot be read (P-3). */
@ApplicationScoped
class CalendarSettingsCheck implements SettingsCheck {

  @Override
  public void check(Settings settings) {
    ClosingDays.read(settings);
  }
}
