package org.tsudoi.core.memberpage;

import java.time.Instant;
import java.util.Optional;
import org.tsudoi.api.value.EmailAddress;

/**
 * How a member stands with the own page.
 *
 * @param state {@code NONE}, {@code INVITED} (the password is not set yet) or {@code ACTIVE}
 * @param email where mails to the member go; the registered address before there is an account
 * @param mayInvite whether this actor may invite the member now
 */
public record PageAccess(
    String state,
    Optional<EmailAddress> email,
    Optional<Instant> invitedAt,
    Optional<Instant> lastLoginAt,
    boolean mayInvite) {

  /** The address for the eyes of others; "" for none. */
  public String masked() {
    return email.map(EmailAddress::masked).orElse("");
  }
}
