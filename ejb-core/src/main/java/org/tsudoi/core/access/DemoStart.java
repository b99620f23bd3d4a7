package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.core.organization.CoreReady;
import org.tsudoi.core.organization.Organizations;

/** Makes the demonstration's staff accounts at start. */
@ApplicationScoped
class DemoStart {
  @Inject Organizations organizations;
  @Inject DemoAccounts accounts;

  void start(@Observes CoreReady ready) {
    organizations.running().forEach(running -> accounts.staff(running.organizationId()));
  }
}
