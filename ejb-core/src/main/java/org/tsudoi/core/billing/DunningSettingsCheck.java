package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Settings;
import org.tsudoi.core.organization.SettingsCheck;

/** Stops an organization whose dunning cannot be understood. */
@ApplicationScoped
class DunningSettingsCheck implements SettingsCheck {

  @Override
  public void check(Settings settings) {
    DunningSettings.read(settings);
  }
}
