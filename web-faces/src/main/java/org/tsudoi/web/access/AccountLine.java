package org.tsudoi.web.access;

import java.time.Instant;
import org.tsudoi.core.access.AccountState;
import org.tsudoi.core.access.AccountView;

/** One account in the list, for views. */
public record AccountLine(AccountView account, String offices) {

  /** Its id. */
  public long getId() {
    return account.id().value();
  }

  /** Its login ID. */
  public String getLoginId() {
    return account.loginId();
  }

  /** The name shown. */
  public String getName() {
    return account.displayName();
  }

  /** The key of its role's name. */
  public String getRole() {
    return "access.role." + account.role();
  }

  /** The key of its state's name. */
  public String getState() {
    return "access.state." + account.state();
  }

  /** How its state is marked. */
  public String getMark() {
    return switch (account.state()) {
      case ACTIVE -> "ok";
      case INVITED -> "wait";
      case DISABLED -> "neutral";
    };
  }

  /** Whether it may be used. */
  public boolean isEnabled() {
    return account.state() != AccountState.DISABLED;
  }

  /** When it logged in last; null for never. */
  public Instant getLastLogin() {
    return account.lastLoginAt().orElse(null);
  }

  /** What it covers. */
  public String getOffices() {
    return offices;
  }
}
