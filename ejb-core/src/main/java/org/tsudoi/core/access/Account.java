package org.tsudoi.core.access;

import java.util.Optional;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;

/** A login account as stored. */
public record Account(
    AccountId id,
    String loginId,
    String displayName,
    Optional<EmailAddress> email,
    Role role,
    Optional<MemberId> member,
    Optional<String> passwordHash,
    AccountState state,
    boolean mustChange,
    int version) {

  boolean isActive() {
    return state == AccountState.ACTIVE;
  }

  /** The same account with another address. */
  Account reached(EmailAddress address) {
    return new Account(
        id,
        loginId,
        displayName,
        Optional.of(address),
        role,
        member,
        passwordHash,
        state,
        mustChange,
        version);
  }

  LoginId login() {
    return new LoginId(loginId);
  }

  /** How the audit log names it. */
  String subject() {
    return "account:" + id;
  }
}
