package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Counters of failures, shared by all instances. Every try is counted as a failure before it is
 * looked at, so that tries at the same moment do not slip through; a success takes it back. After
 * the free failures each further one doubles the wait, from 30 seconds to 15 minutes; a counter is
 * forgotten after 12 quiet hours.
 */
@ApplicationScoped
class Attempts {
  private static final Duration FORGET = Duration.ofHours(12);

  @Inject Database database;
  @Inject BusinessClock clock;

  /** Counts a try. Refuses with {@code access.login.wait}; empty when the try may go on. */
  Optional<Problem> count(OrganizationId organization, Counter counter) {
    return count(organization, counter, Optional.empty());
  }

  /** Counts a try at {@code account}, if there is one: who looks after it can see the wait. */
  Optional<Problem> count(
      OrganizationId organization, Counter counter, Optional<AccountId> account) {
    return database.of(
        organization,
        handle ->
            admit(handle, organization, counter, account)
                ? Optional.empty()
                : Optional.of(wait(freeAt(handle, organization, counter))));
  }

  private Problem wait(Instant freeAt) {
    long seconds = Math.max(1, freeAt.getEpochSecond() - clock.now().getEpochSecond());
    return Problem.of("access.login.wait", "minutes", (seconds + 59) / 60);
  }

  /** Until when somebody waits at the account's login; empty when nobody does. */
  Optional<Instant> waiting(OrganizationId organization, AccountId account) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select free_at from login_attempt where organization = :organization"
                        + " and account = :account and free_at > :now"
                        + " order by free_at desc limit 1")
                .bind("organization", organization)
                .bind("account", account)
                .bind("now", clock.now())
                .mapTo(Instant.class)
                .findOne());
  }

  /** Forgets all failures at the account's login; false when there were none. */
  boolean release(OrganizationId organization, AccountId account) {
    return 0
        < database.of(
            organization,
            handle ->
                handle.execute(
                    "delete from login_attempt where organization = ? and account = ?",
                    organization,
                    account));
  }

  private boolean admit(
      Handle handle, OrganizationId organization, Counter counter, Optional<AccountId> account) {
    return handle
        .createQuery(
            """
            insert into login_attempt as counted
              (organization, counter, account, failures, last_at, free_at)
            values (:organization, :counter, :account, 1, :now, :now)
            on conflict (organization, counter) do update set
              failures = case when counted.last_at < :forgotten then 1
                else counted.failures + 1 end,
              last_at = :now,
              free_at = cast(:now as timestamptz) + case
                when counted.last_at < :forgotten or counted.failures + 1 < :free
                  then interval '0'
                else interval '1 second'
                  * least(900, 30 * power(2, least(10, counted.failures + 1 - :free))) end
            where counted.free_at <= :now
            returning failures
            """)
        .bind("organization", organization)
        .bind("counter", counter.key())
        .bind("account", account.map(AccountId::value).orElse(null))
        .bind("free", counter.free())
        .bind("now", clock.now())
        .bind("forgotten", clock.now().minus(FORGET))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Instant freeAt(Handle handle, OrganizationId organization, Counter counter) {
    return handle
        .createQuery(
            "select free_at from login_attempt"
                + " where organization = :organization and counter = :counter")
        .bind("organization", organization)
        .bind("counter", counter.key())
        .mapTo(Instant.class)
        .one();
  }

  /** Forgets all failures. */
  void clear(OrganizationId organization, Counter counter) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from login_attempt where organization = ? and counter = ?",
                organization,
                counter.key()));
  }

  /** Takes back the last count only: one good ID does not excuse tries at others. */
  void takeBack(OrganizationId organization, Counter counter) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update login_attempt set failures = greatest(0, failures - 1), free_at = last_at"
                    + " where organization = ? and counter = ?",
                organization,
                counter.key()));
  }

  /** Deletes what is forgotten anyway. */
  void sweep(OrganizationId organization) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from login_attempt where organization = ? and last_at < ?",
                organization,
                clock.now().minus(FORGET)));
  }
}
