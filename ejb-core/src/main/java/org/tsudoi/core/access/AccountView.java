package org.tsudoi.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OfficeId;

/** An account as those see it who look after accounts. */
public record AccountView(
    AccountId id,
    String loginId,
    String displayName,
    Optional<EmailAddress> email,
    Role role,
    AccountState state,
    boolean mustChange,
    Optional<Instant> lastLoginAt,
    List<Long> offices,
    int version) {

  /** The offices it covers. */
  public Set<OfficeId> officeIds() {
    return offices.stream().map(OfficeId::new).collect(Collectors.toUnmodifiableSet());
  }
}
