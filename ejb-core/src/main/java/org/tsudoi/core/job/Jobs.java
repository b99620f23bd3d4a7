package org.tsudoi.core.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** Starts long work in the caller's transaction and tells how far it is. */
@ApplicationScoped
public class Jobs {
  @Inject Database database;

  /** Starts work of {@code kind} on {@code reference} once the caller's transaction commits. */
  public void start(Actor actor, String kind, long reference) {
    startAfter(Duration.ZERO, actor, kind, reference);
  }

  /** The same, but not before {@code pause} is over. */
  public void startAfter(Duration pause, Actor actor, String kind, long reference) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "insert into job (organization, kind, reference, started_by, next_at)"
                        + " values (:organization, :kind, :reference, :by,"
                        + " now() + make_interval(secs => :pause))"
                        + " on conflict (organization, kind, reference) do update"
                        + " set state = 'WAITING', attempts = 0, next_at = now(), failure = null"
                        + " where job.state = 'FAILED'")
                .bind("organization", actor.organization())
                .bind("kind", kind)
                .bind("reference", reference)
                .bind("by", actor.name())
                .bind("pause", pause.toSeconds())
                .execute());
  }

  /** Goes on with work that was given up, where it stopped; false when it was not. */
  public boolean resume(Actor actor, String kind, long reference) {
    return reopen(actor, kind, reference, "FAILED");
  }

  /** Does work that has ended once more, for what is left of it; false when it is still open. */
  public boolean again(Actor actor, String kind, long reference) {
    return reopen(actor, kind, reference, "FAILED", "DONE");
  }

  private boolean reopen(Actor actor, String kind, long reference, String... states) {
    return database.of(
            actor.organization(),
            handle ->
                handle
                    .createUpdate(
                        "update job set state = 'WAITING', attempts = 0, next_at = now(),"
                            + " failure = null, ended_at = null"
                            + " where organization = :organization and kind = :kind"
                            + " and reference = :reference and state = any(:states)")
                    .bind("organization", actor.organization())
                    .bind("kind", kind)
                    .bind("reference", reference)
                    .bind("states", states)
                    .execute())
        == 1;
  }

  /** How far the work of {@code kind} on {@code reference} is; empty if it was never started. */
  public Optional<JobView> find(OrganizationId organization, String kind, long reference) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, kind, state, done, total, failure from job"
                        + " where organization = :organization and kind = :kind"
                        + " and reference = :reference")
                .bind("organization", organization)
                .bind("kind", kind)
                .bind("reference", reference)
                .mapTo(JobView.class)
                .findOne());
  }
}
