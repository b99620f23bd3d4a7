package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Browsers that logged in before, known by the hash of their device cookie. */
@ApplicationScoped
class Devices {
  @Inject Database database;
  @Inject BusinessClock clock;

  boolean knows(OrganizationId organization, AccountId account, String device) {
    return accounts(organization, device).contains(account);
  }

  boolean knows(OrganizationId organization, String device) {
    return !accounts(organization, device).isEmpty();
  }

  private List<AccountId> accounts(OrganizationId organization, String device) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select account from known_device"
                        + " where organization = :organization and device_hash = :device")
                .bind("organization", organization)
                .bind("device", Token.hash(device))
                .mapTo(AccountId.class)
                .list());
  }

  void remember(OrganizationId organization, AccountId account, String device) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into known_device (organization, account, device_hash, last_login_at)"
                    + " values (?, ?, ?, ?) on conflict (organization, account, device_hash)"
                    + " do update set last_login_at = excluded.last_login_at",
                organization,
                account,
                Token.hash(device),
                clock.now()));
  }

  /** Forgets the account's browsers, e.g. when its password was reset. */
  void forget(OrganizationId organization, AccountId account) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "delete from known_device where organization = ? and account = ?",
                organization,
                account));
  }
}
