package org.tsudoi.core.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What a session's token says of a request.
 *
 * @param actor who it is; empty when nobody is logged in
 * @param loginId the ID, "" for nobody
 * @param mustChange whether only changing the password is allowed
 * @param mustEnrol whether only setting up the second factor is allowed
 * @param endsAt when the session ends without a further request
 * @param ended why the session that the token belonged to is over; empty for an unknown token
 */
public record Visit(
    Optional<Actor> actor,
    String loginId,
    boolean mustChange,
    boolean mustEnrol,
    Optional<Instant> endsAt,
    Optional<SessionEnd> ended) {

  /** Nobody. */
  public static Visit nobody() {
    return new Visit(Optional.empty(), "", false, false, Optional.empty(), Optional.empty());
  }

  static Visit over(SessionEnd reason) {
    return new Visit(Optional.empty(), "", false, false, Optional.empty(), Optional.of(reason));
  }
}
