package org.tsudoi.testkit.house;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.tsudoi.api.time.BusinessClock;

/** A clock that stands still until the test moves it; at first 10 o'clock of June 1, 2026. */
public final class HouseClock implements BusinessClock {
  private volatile Instant now =
      LocalDateTime.of(2026, 6, 1, 10, 0).atZone(BusinessClock.ZONE).toInstant();

  HouseClock() {}

  @Override
  public Instant now() {
    return now;
  }

  /** Sets it, in Japan time. */
  public void stopAt(LocalDateTime time) {
    now = time.atZone(BusinessClock.ZONE).toInstant();
  }

  /** Sets it to 10 o'clock of a day. */
  public void stopOn(LocalDate day) {
    stopAt(day.atTime(10, 0));
  }

  /** Moves it on. */
  public void pass(Duration time) {
    now = now.plus(time);
  }
}
