package org.tsudoi.core.job;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.Statistics;
import org.tsudoi.core.organization.OrganizationScope;

/** One step of the next open job of an organization, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobStep {
  private static final int ATTEMPTS = 12;
  private static final int LONGEST_PAUSE = 300;

  @Inject Database database;
  @Inject Statistics statistics;
  @Inject Works works;
  @Inject OrganizationScope scope;

  /** What a step was about. */
  public record Claimed(long id, String kind, long reference, int attempts) {}

  /**
   * The oldest job whose step is due, locked for this transaction; others pass it over. An
   * organization's jobs go one after the other: a billing run counts what the import before it
   * loaded.
   */
  Optional<Claimed> claim(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, kind, reference, attempts from job"
                        + " where organization = :organization and state in ('WAITING', 'RUNNING')"
                        + " and next_at <= now() order by id limit 1 for update skip locked")
                .bind("organization", organization)
                .mapTo(Claimed.class)
                .findOne());
  }

  /** Does the next step; empty when nothing is open. A failure rolls the step back. */
  public Optional<Long> run(OrganizationId organization) {
    Optional<Claimed> claimed = claim(organization);
    claimed.ifPresent(job -> keep(organization, job, step(organization, job)));
    return claimed.map(Claimed::id);
  }

  /** Has PostgreSQL count what was changed. */
  public void lookAgain(OrganizationId organization) {
    statistics.refresh(organization);
  }

  private JobWork.Step step(OrganizationId organization, Claimed job) {
    statistics.refresh(organization);
    try (var here = scope.enter(organization)) {
      return works.of(job.kind()).step(organization, job.reference());
    } catch (RuntimeException e) {
      throw new StepFailed(job.id(), e);
    }
  }

  private void keep(OrganizationId organization, Claimed job, JobWork.Step step) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update job set done = :done, total = :total, state = :state, attempts = 0,"
                        + " ended_at = case when :finished then now() end"
                        + " where organization = :organization and id = :id")
                .bind("done", step.done())
                .bind("total", step.total())
                .bind("state", step.finished() ? "DONE" : "RUNNING")
                .bind("finished", step.finished())
                .bind("organization", organization)
                .bind("id", job.id())
                .execute());
  }

  /**
   * Notes that a step failed: tried again after longer and longer pauses, given up after some 20
   * minutes.
   */
  public void failed(OrganizationId organization, long id, String reason) {
    database.in(organization, handle -> failed(organization, id, reason, handle));
  }

  private void failed(OrganizationId organization, long id, String reason, Handle handle) {
    handle
        .createQuery(
            "update job set attempts = attempts + 1, failure = :reason,"
                + " next_at = now() + make_interval(secs => least(2 ^ attempts, :pause)),"
                + " state = case when attempts + 1 >= :most then 'FAILED' else state end"
                + " where organization = :organization and id = :id"
                + " returning id, kind, reference, attempts")
        .bind("reason", reason)
        .bind("most", ATTEMPTS)
        .bind("pause", LONGEST_PAUSE)
        .bind("organization", organization)
        .bind("id", id)
        .mapTo(Claimed.class)
        .findOne()
        .filter(job -> job.attempts() >= ATTEMPTS)
        .ifPresent(job -> tell(organization, job, reason));
  }

  private void tell(OrganizationId organization, Claimed job, String reason) {
    try (var here = scope.enter(organization)) {
      works.of(job.kind()).failed(organization, job.reference(), reason);
    }
  }
}
