package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;

/** Invites an organization's first head, in one transaction. */
@Stateless
public class FirstAdminStep {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdminStep.class);
  private static final LoginId ID = new LoginId("admin");

  @Inject Accounts accounts;
  @Inject AccountDesk desk;

  /** Invites {@code address} as {@code admin}; nothing where the organization has a head. */
  public void invite(OrganizationId organization, EmailAddress address) {
    if (accounts.haveHead(organization)) {
      return;
    }
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
