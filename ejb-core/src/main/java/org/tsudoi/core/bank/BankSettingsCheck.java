package org.tsudoi.core.bank;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Settings;
import org.tsudoi.core.organization.SettingsCheck;

/** Stops an organization whose bank settings cannot be used. */
@ApplicationScoped
class BankSettingsCheck implements SettingsCheck {

  @Override
  public void check(Settings settings) {
    BankSettings.read(settings);
    TransferSettings.read(settings);
    ReceiptSettings.read(settings);
    BankSettings.fileDays(settings);
    FourEyes.check(settings);
  }
}
