package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Addresses that wait for the link that was sent to them: single use, hashed, of limited time. */
@ApplicationScoped
class AddressWishes {
  @Inject Database database;
  @Inject BusinessClock clock;

  /** The link's token; those of the account made before are worthless from now on. */
  String issue(
      OrganizationId organization, AccountId account, EmailAddress address, Duration valid) {
    withdraw(organization, account);
    String token = Token.fresh();
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into address_wish"
                    + " (organization, token_hash, account, email, created_at, expires_at)"
                    + " values (?, ?, ?, ?, ?, ?)",
                organization,
                Token.hash(token),
                account,
                address.value(),
                clock.now(),
                clock.now().plus(valid)));
    return token;
  }

  /** What this token would do now. */
  Optional<AddressWish> find(OrganizationId organization, String token) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select account, email from address_wish where organization = :organization"
                        + " and token_hash = :hash and used_at is null and expires_at > :now")
                .bind("organization", organization)
                .bind("hash", Token.hash(token))
                .bind("now", clock.now())
                .mapTo(AddressWish.class)
                .findOne());
  }

  /** Uses the token up; of two at once, one gets it. */
  Optional<AddressWish> use(OrganizationId organization, String token) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "update address_wish set used_at = :now where organization = :organization"
                        + " and token_hash = :hash and used_at is null and expires_at > :now"
                        + " returning account, email")
                .bind("organization", organization)
                .bind("hash", Token.hash(token))
                .bind("now", clock.now())
                .mapTo(AddressWish.class)
                .findOne());
  }

  /** Makes the account's tokens worthless. */
  void withdraw(OrganizationId organization, AccountId account) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update address_wish set used_at = ?"
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
                    "select count(*) from address_wish where organization = :organization"
                        + " and account = :account and created_at > :since")
                .bind("organization", organization)
                .bind("account", account)
                .bind("since", clock.now().minus(Duration.ofHours(1)))
                .mapTo(Integer.class)
                .one());
  }
}
