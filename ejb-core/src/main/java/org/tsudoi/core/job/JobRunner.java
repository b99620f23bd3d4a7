package org.tsudoi.core.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.OrganizationState;
import org.tsudoi.core.organization.Organizations;

/**
 * Drives the open jobs of every organization, one step each in turn. Several instances may run it:
 * a job's row lock lets one of them do a step.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** Seconds within which PostgreSQL's sessions tell of the rows they changed. */
  private static final int TOLD = 15;

  private final AtomicBoolean busy = new AtomicBoolean();
  private int quiet;

  @Inject Organizations organizations;
  @Inject JobStep step;

  /** Looks for open jobs every second and works until none is due. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void work() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      quiet = round() ? 0 : quiet + 1;
      while (quiet == 0 && round()) {}
      if (quiet <= TOLD) {
        organizations.running().stream().findFirst().ifPresent(this::lookAgain);
      }
    } finally {
      busy.set(false);
    }
  }

  /** A step of each organization; whether there was any. */
  private boolean round() {
    boolean any = false;
    for (var running : organizations.running()) {
      any |= stepOf(running.organizationId());
    }
    return any;
  }

  /** Whoever looks at what was just loaded or billed must not wait for bad plans. */
  private void lookAgain(OrganizationState.Running any) {
    try {
      step.lookAgain(any.organizationId());
    } catch (RuntimeException e) {
      LOG.warn("the tables could not be counted", e);
    }
  }

  /** Whatever goes wrong is one organization's, and the timer lives on. */
  private boolean stepOf(OrganizationId organization) {
    try {
      return doOrNote(organization);
    } catch (RuntimeException e) {
      LOG.error("{}: its jobs could not be worked on", organization.value(), e);
      return false;
    }
  }

  private boolean doOrNote(OrganizationId organization) {
    try {
      return step.run(organization).isPresent();
    } catch (StepFailed e) {
      LOG.warn("{}: a step of job {} failed", organization.value(), e.job(), e.getCause());
      step.failed(organization, e.job(), String.valueOf(e.getCause().getMessage()));
      return false;
    }
  }
}
