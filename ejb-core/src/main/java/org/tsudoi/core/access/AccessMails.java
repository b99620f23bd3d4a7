package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.Config;
import org.tsudoi.api.Branding;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * The mails of this room. Links begin with the organization's setting {@code address}, else the
 * deployment's {@code tsudoi.address} and the organization's id; never with what a request says its
 * host is.
 */
@ApplicationScoped
class AccessMails {
  private static final String TEXTS = "org.tsudoi.core.access.mails";

  @Inject Organizations organizations;
  @Inject Config config;
  @Inject Event<AccessMail> mails;

  /** The mail {@code kind} to the account's owner, if there is an address. */
  void send(
      OrganizationId organization,
      String kind,
      String key,
      Account account,
      Map<String, String> values) {
    account
        .email()
        .ifPresent(
            to ->
                mails.fire(
                    new AccessMail(
                        organization,
                        key,
                        to,
                        text(organization, kind + ".subject", account, values),
                        text(organization, kind + ".body", account, values))));
  }

  private String text(
      OrganizationId organization, String key, Account account, Map<String, String> values) {
    Running running = organizations.running(organization);
    Branding branding = running.program().branding();
    String text = ResourceBundle.getBundle(TEXTS, Locale.JAPANESE).getString(key);
    text = text.replace("{organization}", running.organization().name());
    text = text.replace("{name}", account.displayName());
    text = text.replace("{loginId}", account.loginId());
    text = text.replace("{address}", address(running));
    text = text.replace("{phone}", branding.phone());
    text = text.replace("{hours}", branding.hours());
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private String address(Running running) {
    return running.settings().optional("address").orElseGet(() -> base() + "/" + running.id());
  }

  private String base() {
    return config
        .getOptionalValue("tsudoi.address", String.class)
        .orElseGet(
            () ->
                "http://localhost:"
                    + config.getOptionalValue("http.port", String.class).orElse("8080"));
  }
}
