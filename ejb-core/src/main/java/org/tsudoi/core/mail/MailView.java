package org.tsudoi.core.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail as the secretariat sees it.
 *
 * @param state WAITING, SENT, WRITTEN (to a file, no SMTP server set) or FAILED
 * @param askedAt when it was written, or when staff asked to send it again
 * @param failure why it could not be sent so far
 */
public record MailView(
    long id,
    String key,
    String recipient,
    String subject,
    String body,
    String state,
    int attempts,
    Instant nextAt,
    Instant createdAt,
    Instant askedAt,
    Optional<Instant> sentAt,
    Optional<String> failure) {

  /** Without the secrets in its links, which are for the recipient only. */
  MailView withoutSecrets() {
    return new MailView(
        id,
        key,
        recipient,
        subject,
        body.replaceAll("token=[A-Za-z0-9_-]+", "token=..."),
        state,
        attempts,
        nextAt,
        createdAt,
        askedAt,
        sentAt,
        failure);
  }
}
