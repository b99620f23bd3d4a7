package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.work.Demonstration;
import org.tsudoi.core.job.JobWork;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** Has the plugins invent their own data, once for each organization, in one step. */
@ApplicationScoped
class DemoPlugins implements JobWork {
  static final String KIND = "demonstration-of-plugin";
  static final long ONLY = 1;

  @Inject @Any Instance<Demonstration> plugins;
  @Inject Organizations organizations;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long reference) {
    of(organizations.running(organization)).forEach(Demonstration::fill);
    return new Step(1, 1, true);
  }

  /** Whether the organization's plugin has anything to invent. */
  boolean isFor(Running organization) {
    return of(organization).findAny().isPresent();
  }

  private Stream<Demonstration> of(Running organization) {
    return plugins.stream().filter(each -> each.plugin().equals(organization.plugin()));
  }
}
