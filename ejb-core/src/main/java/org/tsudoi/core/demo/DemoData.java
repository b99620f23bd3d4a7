package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.core.organization.CoreReady;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * Fills every organization of a demonstration at its first start, but those named in {@code
 * tsudoi.demo.empty} (comma between): they begin with the secretariat's logins alone.
 */
@ApplicationScoped
class DemoData {
  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

  @Inject Config config;
  @Inject Organizations organizations;
  @Inject DemoRegister register;
  @Inject DemoPlugins plugins;

  void fill(@Observes CoreReady ready) {
    if (config
        .getOptionalValue("tsudoi.profile", String.class)
        .filter("demo"::equals)
        .isPresent()) {
      List<String> empty =
          config.getOptionalValues("tsudoi.demo.empty", String.class).orElse(List.of());
      organizations.running().stream()
          .filter(running -> !empty.contains(running.id()))
          .forEach(this::fill);
    }
  }

  private void fill(Running organization) {
    try {
      if (organization.program().keepsRegister()) {
        register.make(organization);
      }
      if (plugins.isFor(organization)) {
        register.ofPlugin(organization);
      }
    } catch (RuntimeException e) {
      LOG.warn("organization {}: no demonstration data", organization.id(), e);
    }
  }
}
