package org.tsudoi.core.seam;

import org.tsudoi.api.service.Mails;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.core.mail.MailMessage;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.organization.OrganizationScope;

/** The outbox of the current organization. */
record OwnMails(Outbox outbox, OrganizationScope scope) implements Mails {
  @Override
  public void put(String key, EmailAddress to, String subject, String body) {
    outbox.put(scope.current(), new MailMessage(key, to, subject, body));
  }
}
