package org.tsudoi.plugin.schoolcoupon.redemption;

import java.time.Duration;
import java.time.OffsetDateTime;

/** What one counter has counted since when. SC-44 */
record Tally(String kind, OffsetDateTime since, int failures) {

  /** Whether there was a failure within that span before now. */
  boolean isWithin(Duration window, OffsetDateTime now) {
    return failures > 0 && since.isAfter(now.minus(window));
  }

  /** Whether a share of the limit, one of so many, is reached. */
  boolean isReached(Limit limit, int share, OffsetDateTime now) {
    return isWithin(limit.window(), now) && failures * share >= limit.failures();
  }

  /** How long until the limit's span is over. */
  Duration rest(Limit limit, OffsetDateTime now) {
    return Duration.between(now, since.plus(limit.window()));
  }
}
