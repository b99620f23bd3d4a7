package org.tsudoi.plugin.businessclub;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;

/** Opens a business-office club for each organization configured with {@code business-club}. */
@ApplicationScoped
public class ClubPlugin implements OrganizationPlugin {
  @Override
  public String name() {
    return "business-club";
  }

  @Override
  public Program open(Organization organization, Settings settings) {
    return ClubProgram.read(settings);
  }
}
