package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.redemption.Limits.Counter;

/**
 * Counts failed attempts in the database, so that every instance knows them. SC-44
 *
 * <p>What is counted does not depend on which part was wrong, or whether the number exists.
 * Attempts at one number go one after the other, so that many at once find out no more than many in
 * a row; those of one client or facility do once a quarter of its limit is reached, which is more
 * than can be under way at once.
 */
@ApplicationScoped
public class Attempts {
  private static final int QUARTER = 4;

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Audit audit;

  /** How long the caller has to wait; empty when the attempt may be heard. In a transaction. */
  Optional<Duration> wait(Attempt attempt) {
    oneByOne("NUMBER", attempt.number());
    List<Counter> counters = counters(attempt);
    Map<String, Tally> tallies = tallies(counters);
    List<Counter> near =
        counters.stream().filter(each -> each.isShared() && isNear(each, tallies)).toList();
    if (near.isEmpty()) {
      return wait(counters, tallies);
    }
    near.forEach(each -> oneByOne(each.kind(), each.key()));
    return wait(counters, tallies(counters));
  }

  private boolean isNear(Counter counter, Map<String, Tally> tallies) {
    return Optional.ofNullable(tallies.get(counter.kind()))
        .filter(tally -> tally.isReached(counter.limit(), QUARTER, now()))
        .isPresent();
  }

  private Optional<Duration> wait(List<Counter> counters, Map<String, Tally> tallies) {
    return counters.stream()
        .filter(counter -> counter.holds(tallies, now()))
        .map(counter -> tallies.get(counter.kind()).rest(counter.limit(), now()))
        .max(Comparator.naturalOrder());
  }

  /** Until the transaction's end; of two kinds always in the order of the counters. */
  private void oneByOne(String kind, String key) {
    database.list(
        "select pg_advisory_xact_lock(hashtext(?),"
            + " hashtext(current_setting('app.organization') || ' ' || ?))",
        row -> true,
        "school_coupon_attempt " + kind,
        key);
  }

  private Map<String, Tally> tallies(List<Counter> counters) {
    String keys = counters.stream().map(Counter::key).collect(Collectors.joining(" "));
    return database
        .list(
            "select kind, since, failures from school_coupon_attempt"
                + " where kind = any(string_to_array(?, ' '))"
                + " and key = any(string_to_array(?, ' '))",
            row ->
                new Tally(row.getString(1), row.getObject(2, OffsetDateTime.class), row.getInt(3)),
            counters.stream().map(Counter::kind).collect(Collectors.joining(" ")),
            keys)
        .stream()
        .collect(Collectors.toMap(Tally::kind, Function.identity()));
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
    forget(limits().counters(attempt, true));
    if (!attempt.device().isEmpty()) {
      database.change(
          "insert into school_coupon_device (token, number, last_at) values (?, ?, ?) on conflict"
              + " (organization, token, number) do update set last_at = excluded.last_at",
          Secret.hash(attempt.device()),
          attempt.number(),
          now());
    }
  }

  /** How long newcomers may have to wait with that number, because of too many failures. */
  public Optional<Duration> held(PersonNumber number) {
    List<Counter> counters = limits().ofNumber(number.value());
    Map<String, Tally> tallies = tallies(counters);
    return counters.stream()
        .filter(counter -> counter.isFull(tallies, now()))
        .map(counter -> tallies.get(counter.kind()).rest(counter.limit(), now()))
        .max(Comparator.naturalOrder());
  }

  /** Begins to count anew for that number: the office knows who is calling. */
  public void free(PersonNumber number) {
    database.together(
        () -> {
          forget(limits().ofNumber(number.value()));
          audit.note("coupon.freed", "person:" + number.value(), Map.of());
          return true;
        });
  }

  private void forget(List<Counter> counters) {
    counters.forEach(
        each ->
            database.change(
                "delete from school_coupon_attempt where kind = ? and key = ?",
                each.kind(),
                each.key()));
  }

  private List<Counter> counters(Attempt attempt) {
    return limits().counters(attempt, isKnown(attempt));
  }

  private Limits limits() {
    return ((HasRedemption) current.program()).limits();
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
