package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.redemption.Limits.Counter;

/**
 * Counts failed attempts in the database, so that every instance knows them. SC-44
 *
 * <p>What is counted does not depend on which part was wrong, or whether the number exists.
 */
@ApplicationScoped
public class Attempts {
  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;

  /** How long the caller has to wait; empty when the attempt may be heard. */
  Optional<Duration> wait(Attempt attempt) {
    return counters(attempt).stream()
        .flatMap(counter -> wait(counter).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Duration> wait(Counter counter) {
    OffsetDateTime now = now();
    return database
        .first(
            "select since from school_coupon_attempt"
                + " where kind = ? and key = ? and failures >= ? and since > ?",
            row -> row.getObject(1, OffsetDateTime.class),
            counter.kind(),
            counter.key(),
            counter.limit().failures(),
            now.minus(counter.limit().window()))
        .map(since -> Duration.between(now, since.plus(counter.limit().window())));
  }

  /** Counts a failure; a window that is over begins anew. Always in the same order of keys. */
  void failed(Attempt attempt) {
    OffsetDateTime now = now();
    for (Counter counter : counters(attempt)) {
      database.change(
          "insert into school_coupon_attempt as a (kind, key, since, failures) values (?, ?, ?, 1)"
              + " on conflict (organization, kind, key) do update set"
              + " failures = case when a.since > ? then a.failures + 1 else 1 end,"
              + " since = case when a.since > ? then a.since else excluded.since end",
          counter.kind(),
          counter.key(),
          now,
          now.minus(counter.limit().window()),
          now.minus(counter.limit().window()));
    }
  }

  /** Forgets failures of this number from this client, and knows the browser from now on. */
  void succeeded(Attempt attempt) {
    Counter caller = counters(attempt).get(0);
    database.change(
        "delete from school_coupon_attempt where kind = ? and key = ?",
        caller.kind(),
        caller.key());
    if (!attempt.device().isEmpty()) {
      database.change(
          "insert into school_coupon_device (token, number, last_at) values (?, ?, ?) on conflict"
              + " (organization, token, number) do update set last_at = excluded.last_at",
          Secret.hash(attempt.device()),
          attempt.number(),
          now());
    }
  }

  private List<Counter> counters(Attempt attempt) {
    Limits limits = ((HasRedemption) current.program()).limits();
    return limits.counters(attempt, isKnown(attempt));
  }

  private boolean isKnown(Attempt attempt) {
    return !attempt.device().isEmpty()
        && database
            .first(
                "select 1 from school_coupon_device where token = ? and number = ?",
                row -> true,
                Secret.hash(attempt.device()),
                attempt.number())
            .isPresent();
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
