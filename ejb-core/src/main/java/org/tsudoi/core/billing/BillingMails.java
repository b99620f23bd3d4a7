package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.Config;
import org.tsudoi.api.Branding;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.mail.MailMessage;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * The mails of this room. Links begin with the organization's setting {@code address}, else the
 * deployment's {@code tsudoi.address} and the organization's id. An organization's own wording is
 * its setting {@code text.billing.mail.<mail>.subject} or {@code .body}.
 */
@ApplicationScoped
class BillingMails {
  private static final String TEXTS = "org.tsudoi.core.billing.mails";

  @Inject Organizations organizations;
  @Inject Config config;
  @Inject Outbox outbox;

  /** Puts the mail {@code kind}; nothing happens when the address is none or the key is used. */
  void put(OrganizationId organization, String kind, String key, String to, Map<String, ?> values) {
    EmailAddress.parse(to)
        .toOptional()
        .ifPresent(
            address ->
                outbox.put(
                    organization,
                    new MailMessage(
                        key,
                        address,
                        text(organization, kind + ".subject", values),
                        text(organization, kind + ".body", values))));
  }

  private String text(OrganizationId organization, String key, Map<String, ?> values) {
    Running running = organizations.running(organization);
    Map<String, Object> all = new HashMap<>(values);
    Branding branding = running.program().branding();
    all.put("organization", running.organization().name());
    all.put("phone", branding.phone());
    all.put("hours", branding.hours());
    all.put("address", address(running));
    String text =
        running
            .settings()
            .optional("text.billing.mail." + key)
            .orElseGet(() -> ResourceBundle.getBundle(TEXTS, Locale.ROOT).getString(key));
    for (var value : all.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return text;
  }

  private String address(Running running) {
    Optional<String> own = running.settings().optional("address");
    return own.orElseGet(
        () ->
            config.getOptionalValue("tsudoi.address", String.class).orElse("http://localhost:8080")
                + "/"
                + running.id());
  }
}
