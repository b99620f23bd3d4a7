package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;

/** An organization's stages, seen from today. */
@ApplicationScoped
class DunningPlans {
  @Inject Organizations organizations;
  @Inject BusinessClock clock;

  DunningPlan of(OrganizationId organization) {
    return new DunningPlan(
        clock.today(), DunningSettings.read(organizations.running(organization).settings()));
  }
}
