package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.OrganizationId;

/** Opens the session of somebody who has proved who it is. */
@ApplicationScoped
class Entrance {
  @Inject Accounts accounts;
  @Inject Devices devices;
  @Inject Sessions sessions;
  @Inject AccessSettings settings;
  @Inject Event<AccessNote> notes;

  Login enter(OrganizationId organization, Account account, Source source, boolean knownDevice) {
    if (settings.of(organization).oneSession()) {
      accounts.lock(organization, account.id());
      sessions.endAll(organization, account.id(), SessionEnd.OTHER_LOGIN);
    }
    String device = device(organization, source);
    devices.remember(organization, account.id(), device);
    accounts.loggedIn(organization, account.id());
    String token = sessions.open(organization, account.id(), source);
    notes.fire(
        new AccessNote(
            actor(organization, account),
            "login",
            account.subject(),
            Map.of("new-device", String.valueOf(!knownDevice))));
    return new Login(account.id(), account.role(), token, device, account.mustChange(), false);
  }

  private static Actor actor(OrganizationId organization, Account account) {
    return new Actor(
        organization,
        Optional.of(account.id()),
        account.displayName(),
        account.role(),
        Set.of(),
        account.member());
  }

  private String device(OrganizationId organization, Source source) {
    return source
        .device()
        .filter(token -> devices.knows(organization, token))
        .orElseGet(Token::fresh);
  }
}
