package org.tsudoi.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessMail;
import org.tsudoi.core.database.Database;

/** Takes mails in the caller's transaction: sent only if it commits, and then once (P-40). */
@ApplicationScoped
public class Outbox {
  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject MailTemplates templates;

  /** Puts a mail; nothing happens when its key is there already. */
  public void put(OrganizationId organization, MailMessage mail) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "insert into mail"
                        + " (organization, key, recipient, subject, body, next_at, created_at)"
                        + " values (:organization, :key, :to, :subject, :body, :now, :now)"
                        + " on conflict (organization, key) do nothing")
                .bind("organization", organization)
                .bindMethods(mail)
                .bind("now", clock.now())
                .execute());
  }

  void ofAccess(@Observes AccessMail mail) {
    put(
        mail.organization(),
        templates.write(mail.organization(), mail.template(), mail.key(), mail.to(), mail.data()));
  }
}
