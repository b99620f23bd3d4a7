package org.tsudoi.plugin.schoolcoupon.redemption;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Settings;

/**
 * The limits on guessing (SC-44), settings {@code attempts.…} as failures/minutes. Browsers where
 * the number was once given rightly are held to the first alone.
 *
 * @param caller one number from one client
 * @param client one client with any numbers
 * @param facility one facility; beyond it only clients without a failure of late are heard
 * @param number one number from anywhere; beyond it only callers who did not fail with it are heard
 * @param crowd one number from anywhere; beyond it nobody is heard
 */
public record Limits(Limit caller, Limit client, Limit facility, Limit number, Limit crowd) {

  /** The settings; what cannot be used is refused by key. */
  public static Limits read(Settings settings) {
    return new Limits(
        Limit.read(settings, "attempts.caller", "5/10"),
        Limit.read(settings, "attempts.client", "40/10"),
        Limit.read(settings, "attempts.facility", "200/10"),
        Limit.read(settings, "attempts.number", "8/30"),
        Limit.read(settings, "attempts.crowd", "20/30"));
  }

  /**
   * One counter that an attempt is held to.
   *
   * @param sparing kind of the counter without whose failures this one holds nobody; "" for none
   */
  record Counter(String kind, String key, Limit limit, String sparing) {

    /** Whether attempts at many numbers count here. */
    boolean isShared() {
      return kind.equals("CLIENT") || kind.equals("FACILITY");
    }

    /** Whether the limit is reached. */
    boolean isFull(Map<String, Tally> tallies, OffsetDateTime now) {
      return Optional.ofNullable(tallies.get(kind))
          .filter(tally -> tally.isReached(limit, 1, now))
          .isPresent();
    }

    /** Whether it keeps this attempt from being heard. */
    boolean holds(Map<String, Tally> tallies, OffsetDateTime now) {
      return isFull(tallies, now)
          && (sparing.isEmpty()
              || Optional.ofNullable(tallies.get(sparing))
                  .filter(own -> own.isWithin(limit.window(), now))
                  .isPresent());
    }
  }

  List<Counter> counters(Attempt attempt, boolean isKnownBrowser) {
    String client = Network.of(attempt.client());
    List<Counter> counters = new ArrayList<>();
    counters.add(counter("CALLER", attempt.number() + " " + client, caller, ""));
    if (!isKnownBrowser) {
      counters.add(counter("CLIENT", client, this.client, ""));
      attempt.facility().ifPresent(id -> counters.add(counter("FACILITY", id, facility, "CLIENT")));
      counters.addAll(ofNumber(attempt.number()));
    }
    return counters;
  }

  List<Counter> ofNumber(String number) {
    return List.of(
        counter("NUMBER", number, this.number, "CALLER"), counter("CROWD", number, crowd, ""));
  }

  private static Counter counter(String kind, Object key, Limit limit, String sparing) {
    return new Counter(kind, Secret.hash(kind + " " + key), limit, sparing);
  }
}
