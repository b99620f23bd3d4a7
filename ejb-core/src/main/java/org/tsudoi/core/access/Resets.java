package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Links by which a password is set: single use, hashed, of limited time. */
@ApplicationScoped
class Resets {
  @Inject Database database;
  @Inject BusinessClock clock;

  /** Makes a link's token. */
  String issue(OrganizationId organization, AccountId account, Duration valid) {
    String token = Token.fresh();
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into password_reset"
                    + " (organization, token_hash, account, created_at, expires_at)"
                    + " values (?, ?, ?, ?, ?)",
                organization,
                Token.hash(token),
                account,
                clock.now(),
                clock.now().plus(valid)));
    return token;
  }

  /** Makes a token for each of the accounts. */
  Map<AccountId, String> issue(
      OrganizationId organization, List<AccountId> accounts, Duration valid) {
    Map<AccountId, String> tokens = new LinkedHashMap<>();
    accounts.forEach(account -> tokens.put(account, Token.fresh()));
    Instant now = clock.now();
    database.in(
        organization,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into password_reset"
                      + " (organization, token_hash, account, created_at, expires_at)"
                      + " values (?, ?, ?, ?, ?)");
          tokens.forEach(
              (account, token) ->
                  batch.add(organization, Token.hash(token), account, now, now.plus(valid)));
          batch.execute();
        });
    return tokens;
  }

  /** The account whose password this token may set now. */
  Optional<AccountId> account(OrganizationId organization, String token) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select account from password_reset where organization = :organization"
                        + " and token_hash = :hash and used_at is null and expires_at > :now")
                .bind("organization", organization)
                .bind("hash", Token.hash(token))
                .bind("now", clock.now())
                .mapTo(AccountId.class)
                .findOne());
  }

  /** Uses the token up; false when it is used or too old: of two at once, one gets true. */
  boolean use(OrganizationId organization, String token) {
    return 1
        == database.of(
            organization,
            handle ->
                handle.execute(
                    "update password_reset set used_at = ? where organization = ?"
                        + " and token_hash = ? and used_at is null and expires_at > ?",
                    clock.now(),
                    organization,
                    Token.hash(token),
                    clock.now()));
  }

  /** Makes the account's other tokens worthless. */
  void withdraw(OrganizationId organization, AccountId account) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update password_reset set used_at = ?"
                    + " where organization = ? and account = ? and used_at is null",
                clock.now(),
                organization,
                account));
  }

  /** How many were made for the account in the last hour. */
  int lately(OrganizationId organization, AccountId account) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select count(*) from password_reset where organization = :organization"
                        + " and account = :account and created_at > :since")
                .bind("organization", organization)
                .bind("account", account)
                .bind("since", clock.now().minus(Duration.ofHours(1)))
                .mapTo(Integer.class)
                .one());
  }
}
