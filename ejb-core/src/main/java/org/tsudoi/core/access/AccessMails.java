package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.tsudoi.api.value.OrganizationId;

/** The mails of this room. */
@ApplicationScoped
class AccessMails {
  @Inject Event<AccessMail> mails;

  /** The mail {@code kind} to the account's owner, if there is an address. */
  void send(
      OrganizationId organization,
      String kind,
      String key,
      Account account,
      Map<String, String> values) {
    Map<String, String> data = new HashMap<>(values);
    data.put("name", account.displayName());
    data.put("loginId", account.loginId());
    account
        .email()
        .ifPresent(
            to ->
                mails.fire(
                    new AccessMail(organization, key, to, "access/" + kind, Map.copyOf(data))));
  }
}
