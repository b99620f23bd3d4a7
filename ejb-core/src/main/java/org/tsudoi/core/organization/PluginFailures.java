package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.time.BusinessClock;

/** Remembers which organization's plugin failed lately, for the health report (P-4). */
@ApplicationScoped
public class PluginFailures {
  private static final Logger LOG = LoggerFactory.getLogger(PluginFailures.class);
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Map<String, Instant> last = new ConcurrentHashMap<>();
  private final Map<String, Instant> told = new ConcurrentHashMap<>();
  @Inject BusinessClock clock;

  /**
   * Notes a failure of {@code organization}'s plugin in a part such as {@code Program.menu}; a part
   * that goes on failing in the same way writes one line each time, without its stack.
   */
  public void note(String organization, String part, Throwable failure) {
    Instant now = clock.now();
    if (isTold(organization + " " + part + " " + failure.getClass().getName(), now)) {
      LOG.warn(
          "organization {}: its plugin failed in {} again: {}", organization, part, name(failure));
    } else {
      LOG.warn("organization {}: its plugin failed in {}", organization, part, failure);
    }
    last.put(organization, now);
  }

  /** Whether its stack was written in the last ten minutes; else it counts as written now. */
  private boolean isTold(String what, Instant now) {
    Instant before = told.get(what);
    boolean lately = before != null && now.isBefore(before.plus(REMEMBERED));
    if (!lately) {
      told.put(what, now);
    }
    return lately;
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  /** Whether the plugin of {@code organization} failed in the last ten minutes. */
  public boolean isFailing(String organization) {
    Instant failed = last.get(organization);
    return failed != null && clock.now().isBefore(failed.plus(REMEMBERED));
  }
}
