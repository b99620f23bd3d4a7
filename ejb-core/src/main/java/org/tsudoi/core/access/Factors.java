package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The second factors' rows, and those of secrets that are shown and not confirmed yet. */
@ApplicationScoped
class Factors {
  private static final Duration SHOWN = Duration.ofMinutes(30);

  @Inject Database database;
  @Inject BusinessClock clock;

  Optional<StoredFactor> find(OrganizationId organization, AccountId account) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select secret, since from second_factor"
                        + " where organization = :organization and account = :account")
                .bind("organization", organization)
                .bind("account", account)
                .mapTo(StoredFactor.class)
                .findOne());
  }

  /** Uses the code of this step up, and those before it; false when that was done already. */
  boolean use(OrganizationId organization, AccountId account, long step) {
    return 1
        == database.of(
            organization,
            handle ->
                handle.execute(
                    "update second_factor set last_step = ?"
                        + " where organization = ? and account = ? and last_step < ?",
                    step,
                    organization,
                    account,
                    step));
  }

  /** The secret that is shown now; empty when there is none, or for more than half an hour. */
  Optional<byte[]> wish(OrganizationId organization, AccountId account) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select secret from second_factor_wish where organization = :organization"
                        + " and account = :account and created_at > :since")
                .bind("organization", organization)
                .bind("account", account)
                .bind("since", clock.now().minus(SHOWN))
                .mapTo(byte[].class)
                .findOne());
  }

  /** Makes a new secret to show; one shown before is worthless. */
  void wish(OrganizationId organization, AccountId account, byte[] secret) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into second_factor_wish (organization, account, secret, created_at)"
                    + " values (?, ?, ?, ?) on conflict (organization, account)"
                    + " do update set secret = excluded.secret, created_at = excluded.created_at",
                organization,
                account,
                secret,
                clock.now()));
  }

  /** No secret is shown any more; false when none was. */
  boolean drop(OrganizationId organization, AccountId account) {
    return 1
        == database.of(
            organization,
            handle ->
                handle.execute(
                    "delete from second_factor_wish where organization = ? and account = ?",
                    organization,
                    account));
  }

  /** This secret counts from now on, a former one no longer. */
  void set(OrganizationId organization, AccountId account, byte[] secret, long step) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into second_factor (organization, account, secret, since, last_step)"
                    + " values (?, ?, ?, ?, ?) on conflict (organization, account) do update"
                    + " set secret = excluded.secret, since = excluded.since,"
                    + " last_step = excluded.last_step",
                organization,
                account,
                secret,
                clock.now(),
                step));
  }

  /** Takes the factor away; false when there is none. */
  boolean remove(OrganizationId organization, AccountId account) {
    drop(organization, account);
    return 1
        == database.of(
            organization,
            handle ->
                handle.execute(
                    "delete from second_factor where organization = ? and account = ?",
                    organization,
                    account));
  }

  /** Deletes secrets that nobody confirmed. */
  void sweep(OrganizationId organization) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from second_factor_wish where organization = ? and created_at < ?",
                organization,
                clock.now().minus(SHOWN)));
  }
}
