package org.tsudoi.core.seam;

import java.util.Locale;
import org.tsudoi.api.Organization;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.core.organization.OrganizationScope;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** The organization that this thread works for, as its plugin sees it. */
record Current(Organizations organizations, OrganizationScope scope)
    implements CurrentOrganization {
  @Override
  public Organization organization() {
    return running().organization();
  }

  @Override
  public Program program() {
    return running().ownProgram();
  }

  @Override
  public Program program(Locale language) {
    return running().ownProgram(language);
  }

  @Override
  public Settings settings() {
    return running().settings();
  }

  private Running running() {
    return organizations.running(scope.current());
  }
}
