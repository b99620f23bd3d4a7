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
import org.tsudoi.api.value.OrganizationId;
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
  private static final LoginId ID = new LoginId("admin");

  @Inject Organizations organizations;
  @Inject Accounts accounts;
  @Inject AccountDesk desk;

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
      address(running.settings())
          .filter(address -> !accounts.haveHead(running.organizationId()))
          .ifPresent(address -> invite(running.organizationId(), address));
    } catch (RuntimeException e) {
      LOG.error("{}: its first administrator could not be invited", running.id(), e);
    }
  }

  private void invite(OrganizationId organization, EmailAddress address) {
    Result<Handover> made =
        desk.create(
            Actor.system(organization),
            NewAccount.staff(ID, "事務局 管理者", Optional.of(address), Role.STAFF_ADMIN));
    made.toOptional()
        .ifPresentOrElse(
            done -> LOG.info("{}: {} was invited by mail", organization.value(), done.loginId()),
            () -> LOG.warn("{}: no administrator: {}", organization.value(), made.problems()));
  }
}
