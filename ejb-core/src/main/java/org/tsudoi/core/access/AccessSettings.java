package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.organization.SettingsCheck;

/** Reads the organizations' rules of access. */
@ApplicationScoped
public class AccessSettings implements SettingsCheck {
  @Inject Organizations organizations;

  /** The rules of a running organization. */
  public AccessRules of(OrganizationId organization) {
    return AccessRules.of(organizations.running(organization).settings());
  }

  /** The organization's name, as an app shows it beside its codes. */
  String name(OrganizationId organization) {
    return organizations.running(organization).settings().text("name");
  }

  @Override
  public void check(Settings settings) {
    AccessRules.of(settings);
    FirstAdmin.check(settings);
  }
}
