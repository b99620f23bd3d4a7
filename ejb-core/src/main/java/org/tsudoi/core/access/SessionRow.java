package org.tsudoi.core.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/** A session with its account, as read on every request. */
public record SessionRow(
    long id,
    AccountId account,
    String loginId,
    String displayName,
    Role role,
    Optional<MemberId> member,
    boolean mustChange,
    boolean secondFactor,
    List<Long> offices,
    Instant startedAt,
    Instant lastSeenAt,
    Optional<SessionEnd> endedReason) {

  /** Why it is over at {@code now}; empty while it lives. */
  Optional<SessionEnd> end(Instant now, AccessRules rules) {
    if (endedReason.isPresent()) {
      return endedReason;
    }
    if (!startedAt.plus(rules.lifetime()).isAfter(now)) {
      return Optional.of(SessionEnd.LIFETIME);
    }
    return lastSeenAt.plus(rules.idle()).isAfter(now)
        ? Optional.empty()
        : Optional.of(SessionEnd.IDLE);
  }

  /** When it ends, if {@code seen} was the last request. */
  Instant endsAt(Instant seen, AccessRules rules) {
    Instant idle = seen.plus(rules.idle());
    Instant oldest = startedAt.plus(rules.lifetime());
    return idle.isBefore(oldest) ? idle : oldest;
  }

  Actor actor(OrganizationId organization) {
    return new Actor(
        organization,
        Optional.of(account),
        displayName,
        role,
        offices.stream().map(OfficeId::new).collect(Collectors.toCollection(HashSet::new)),
        member);
  }
}
