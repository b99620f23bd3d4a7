package org.tsudoi.core.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.organization.PluginFailures;

/**
 * Drives the daily work of plugins: from five minutes after midnight, Japan time, or after the
 * start; what failed again after ten minutes. Several instances may run it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DailyRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DailyRunner.class);
  private static final LocalTime BEGIN = LocalTime.of(0, 5);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Inject Organizations organizations;
  @Inject DailyWorks works;
  @Inject DailyStep step;
  @Inject BusinessClock clock;
  @Inject PluginFailures failures;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Map<String, LocalDate> done = new ConcurrentHashMap<>();
  private final Map<String, Instant> failed = new ConcurrentHashMap<>();

  /** Looks every ten seconds for what is not done today. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void work() {
    List<Running> all = organizations.running();
    if (all.isEmpty()
        || clock.time().toLocalTime().isBefore(BEGIN)
        || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      for (Running running : all) {
        works.of(running.plugin()).forEach(work -> work(running, work, clock.today()));
      }
    } finally {
      busy.set(false);
    }
  }

  private void work(Running running, DailyWorks.Named work, LocalDate day) {
    String key = running.id() + " " + work.name();
    if (day.equals(done.get(key)) || isResting(key)) {
      return;
    }
    try {
      if (step.run(running.organizationId(), work.name(), day, () -> work.work().on(day))) {
        LOG.info("{}: {} did the work of {}", running.id(), work.name(), day);
      }
      done.put(key, day);
      failed.remove(key);
    } catch (RuntimeException | LinkageError e) {
      failed.put(key, clock.now());
      failures.note(running.id(), work.name(), cause(e));
    }
  }

  private boolean isResting(String key) {
    Instant last = failed.get(key);
    return last != null && Duration.between(last, clock.now()).abs().compareTo(PAUSE) < 0;
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof EJBException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
