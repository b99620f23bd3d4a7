package org.tsudoi.core.access;

import java.time.Instant;
import java.util.Optional;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;

/**
 * A member's account, not disabled.
 *
 * @param invitedAt when the last link that sets the password was mailed
 */
public record MemberAccount(
    AccountId id,
    String loginId,
    Optional<EmailAddress> email,
    AccountState state,
    Optional<Instant> invitedAt,
    Optional<Instant> lastLoginAt) {

  /** Whether the password was set already. */
  public boolean isActive() {
    return state == AccountState.ACTIVE;
  }
}
