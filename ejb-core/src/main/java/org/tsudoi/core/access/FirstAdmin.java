package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.Result;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.core.organization.CoreReady;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * Invites the first head of the secretariat (WF-72): at start, each organization without one, to
 * the mail address in its setting {@code access.first-admin}, with the login ID {@code admin}.
 */
@ApplicationScoped
class FirstAdmin {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
  private static final String KEY = "access.first-admin";

  @Inject Organizations organizations;
  @Inject FirstAdminStep step;

  static void check(Settings settings) {
    if (settings.optional(KEY).isPresent() && address(settings).isEmpty()) {
      settings.refuse(KEY, "must be a mail address");
    }
  }

  private static Optional<EmailAddress> address(Settings settings) {
    return settings.optional(KEY).map(EmailAddress::parse).flatMap(Result::toOptional);
  }

  void start(@Observes CoreReady ready) {
    organizations.running().forEach(this::invite);
  }

  private void invite(Running running) {
    try {
      address(running.settings()).ifPresent(to -> step.invite(running.organizationId(), to));
    } catch (RuntimeException e) {
      LOG.error("{}: its first administrator could not be invited", running.id(), e);
    }
  }
}
