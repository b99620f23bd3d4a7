package org.tsudoi.core.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.api.time.BusinessClock;

/**
 * The clock in force (P-42): the machine's, or one moved for tests and training by the setting
 * {@code tsudoi.clock.start} (Japan time {@code 2026-06-01T09:00}: it starts there and runs on) or
 * {@code tsudoi.clock.offset} (ISO duration {@code -P1D}). A wrong setting stops the start. {@code
 * tsudoi.clock.file} names a file with such a duration, which moves the clock while it runs.
 * Everybody else injects {@link BusinessClock}, which the plugin API's services hand on to this
 * one.
 */
@ApplicationScoped
@Typed(MovableClock.class)
public class MovableClock implements BusinessClock {

  private static final Logger LOG = Logger.getLogger(MovableClock.class.getName());
  private static final String MOVED = "The business clock was moved: it is now {0} in Japan";

  private final ThreadLocal<Instant> remembered = new ThreadLocal<>();
  private volatile InstantSource clock = InstantSource.system();
  private volatile Optional<ClockFile> file = Optional.empty();

  @PostConstruct
  void applySettings() {
    TimeSettings.value("tsudoi.clock.offset", Duration::parse).ifPresent(this::advance);
    TimeSettings.value("tsudoi.clock.start", LocalDateTime::parse).ifPresent(this::moveTo);
    file = TimeSettings.value("tsudoi.clock.file", Path::of).map(ClockFile::new);
  }

  /** Wakes the clock at the start, so that a wrong setting shows then. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    LOG.log(Level.FINE, "It is {0} in Japan", time());
  }

  @Override
  public Instant now() {
    Instant then = remembered.get();
    return then == null ? current() : then;
  }

  private Instant current() {
    file.flatMap(ClockFile::news).ifPresent(this::standAt);
    return clock.instant();
  }

  /** So far from the machine's time. */
  private void standAt(Duration offset) {
    clock = InstantSource.offset(InstantSource.system(), offset);
    LOG.log(Level.WARNING, MOVED, LocalDateTime.ofInstant(clock.instant(), ZONE));
  }

  /** Does work of this thread as if it were that time of Japan: a demonstration has a past. */
  public void during(LocalDateTime japanTime, Runnable work) {
    remembered.set(japanTime.atZone(ZONE).toInstant());
    try {
      work.run();
    } finally {
      remembered.remove();
    }
  }

  /** Moves the clock to that time of Japan; it runs on from there. */
  public void moveTo(LocalDateTime japanTime) {
    advance(Duration.between(now(), japanTime.atZone(ZONE).toInstant()));
  }

  /** Moves the clock forward, or back by a negative duration. */
  public void advance(Duration duration) {
    clock = InstantSource.offset(clock, duration);
    LOG.log(Level.WARNING, MOVED, time());
  }

  /** Stops the clock at that time of Japan, for tests. */
  public void stopAt(LocalDateTime japanTime) {
    clock = InstantSource.fixed(japanTime.atZone(ZONE).toInstant());
  }

  /** From that time of Japan on, each reading is a step later than the one before; for tests. */
  public void stepFrom(LocalDateTime japanTime, Duration step) {
    AtomicReference<Instant> next = new AtomicReference<>(japanTime.atZone(ZONE).toInstant());
    clock = () -> next.getAndUpdate(now -> now.plus(step));
  }

  /** Back to the machine's time. */
  public void reset() {
    clock = InstantSource.system();
  }
}
