package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.tsudoi.core.organization.CoreReady;
import org.tsudoi.core.organization.Organizations;

/** Fills every organization of a demonstration at its first start. */
@ApplicationScoped
class DemoData {
  @Inject Config config;
  @Inject Organizations organizations;
  @Inject DemoRegister register;

  void fill(@Observes CoreReady ready) {
    if (config
        .getOptionalValue("tsudoi.profile", String.class)
        .filter("demo"::equals)
        .isPresent()) {
      organizations.running().forEach(register::make);
    }
  }
}
