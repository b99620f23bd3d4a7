package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Logins whose password was right and whose code is awaited, for ten minutes. */
@ApplicationScoped
class HalfLogins {
  private static final Duration VALID = Duration.ofMinutes(10);

  @Inject Database database;
  @Inject BusinessClock clock;

  /** The token by which the code is given. */
  String open(OrganizationId organization, AccountId account) {
    String token = Token.fresh();
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into half_login (organization, token_hash, account, expires_at)"
                    + " values (?, ?, ?, ?)",
                organization,
                Token.hash(token),
                account,
                clock.now().plus(VALID)));
    return token;
  }

  /** Whose code the token awaits; empty when it is unknown, used or too old. */
  Optional<AccountId> account(OrganizationId organization, String token) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select account from half_login where organization = :organization"
                        + " and token_hash = :hash and expires_at > :now")
                .bind("organization", organization)
                .bind("hash", Token.hash(token))
                .bind("now", clock.now())
                .mapTo(AccountId.class)
                .findOne());
  }

  /** Uses the token up; of two at once, one gets it. */
  boolean use(OrganizationId organization, String token) {
    return 1
        == database.of(
            organization,
            handle ->
                handle.execute(
                    "delete from half_login where organization = ? and token_hash = ?",
                    organization,
                    Token.hash(token)));
  }

  /** Who stands between password and code starts again. */
  void end(OrganizationId organization, AccountId account) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from half_login where organization = ? and account = ?",
                organization,
                account));
  }

  /** Deletes what is too old. */
  void sweep(OrganizationId organization) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from half_login where organization = ? and expires_at < ?",
                organization,
                clock.now()));
  }
}
