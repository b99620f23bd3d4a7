package org.tsudoi.core.post;

import java.time.Instant;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * How an office gets its statements.
 *
 * @param wanted whether on the web, else by post
 * @param since when the switch was turned so; empty when it never was
 * @param email where the mails about new documents go; empty for nowhere
 */
public record OfficeStatements(
    OfficeId office,
    String number,
    String officeName,
    String email,
    boolean wanted,
    Optional<Instant> since) {

  /** Whether mails can tell of new documents. */
  public boolean isReachable() {
    return !email.isBlank();
  }
}
