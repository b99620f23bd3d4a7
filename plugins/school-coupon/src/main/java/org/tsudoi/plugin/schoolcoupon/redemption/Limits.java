package org.tsudoi.plugin.schoolcoupon.redemption;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Settings;

/**
 * The limits on guessing (SC-44), settings {@code attempts.…} as failures/minutes.
 *
 * @param caller one number from one client
 * @param number one number from anywhere, but browsers where it was once given rightly
 * @param client one client with any numbers
 * @param facility one facility, but browsers known with the number
 */
public record Limits(Limit caller, Limit number, Limit client, Limit facility) {

  /** The settings; what cannot be used is refused by key. */
  public static Limits read(Settings settings) {
    return new Limits(
        Limit.read(settings, "attempts.caller", "5/10"),
        Limit.read(settings, "attempts.number", "8/30"),
        Limit.read(settings, "attempts.client", "40/10"),
        Limit.read(settings, "attempts.facility", "200/10"));
  }

  /** One counter that an attempt is held to. */
  record Counter(String kind, String key, Limit limit) {}

  List<Counter> counters(Attempt attempt, boolean isKnownBrowser) {
    List<Counter> counters = new ArrayList<>();
    counters.add(counter("CALLER", attempt.number() + " " + attempt.client(), caller));
    if (!isKnownBrowser) {
      counters.add(counter("CLIENT", attempt.client(), client));
      counters.add(counter("FACILITY", attempt.place(), facility));
      counters.add(counter("NUMBER", attempt.number(), number));
    }
    return counters;
  }

  private static Counter counter(String kind, String key, Limit limit) {
    return new Counter(kind, Secret.hash(kind + " " + key), limit);
  }
}
