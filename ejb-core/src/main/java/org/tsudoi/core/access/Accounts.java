package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The accounts' rows. */
@ApplicationScoped
class Accounts {
  private static final String COLUMNS =
      "select id, login_id, display_name, email, role, member, password_hash, state, must_change,"
          + " version from account where organization = :organization and ";

  @Inject Database database;
  @Inject BusinessClock clock;

  Optional<Account> byLogin(OrganizationId organization, String key) {
    return database.of(
        organization,
        handle ->
            one(handle.createQuery(COLUMNS + "lower(login_id) = :key"), organization, "key", key));
  }

  Optional<Account> byId(OrganizationId organization, AccountId id) {
    return database.of(
        organization,
        handle -> one(handle.createQuery(COLUMNS + "id = :id"), organization, "id", id));
  }

  /** Makes others who lock the account wait until the transaction ends. */
  void lock(OrganizationId organization, AccountId id) {
    database.in(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from account where organization = :organization and id = :id"
                        + " for update")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(AccountId.class)
                .one());
  }

  /** All accounts with this mail address; an employer may use one for several. */
  List<Account> byEmail(OrganizationId organization, String key) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(COLUMNS + "lower(email) = :key and state <> 'DISABLED' order by id")
                .bind("organization", organization)
                .bind("key", key)
                .mapTo(Account.class)
                .list());
  }

  /** Whether there is a head of the secretariat who can log in, or has been invited. */
  boolean haveHead(OrganizationId organization) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select exists (select from account where organization = :organization"
                        + " and role = 'STAFF_ADMIN' and state <> 'DISABLED')")
                .bind("organization", organization)
                .mapTo(Boolean.class)
                .one());
  }

  private static Optional<Account> one(
      Query query, OrganizationId organization, String name, Object value) {
    return query
        .bind("organization", organization)
        .bind(name, value)
        .mapTo(Account.class)
        .findOne();
  }

  Set<OfficeId> offices(OrganizationId organization, AccountId account) {
    return database.of(
        organization,
        handle ->
            new TreeSet<>(
                handle
                    .createQuery(
                        "select office from account_office"
                            + " where organization = :organization and account = :account")
                    .bind("organization", organization)
                    .bind("account", account)
                    .mapTo(OfficeId.class)
                    .list()));
  }

  /** Adds an account; empty when the ID is taken. */
  Optional<AccountId> add(
      OrganizationId organization, NewAccount account, Optional<String> passwordHash) {
    Optional<AccountId> id =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(
                        """
                        insert into account (organization, login_id, display_name, email, role,
                          member, password_hash, state, must_change, created_at)
                        values (:organization, :loginId, :name, :email, :role, :member, :hash,
                          :state, :mustChange, :now)
                        on conflict (organization, lower(login_id)) do nothing returning id
                        """)
                    .bind("organization", organization)
                    .bind("loginId", account.loginId().value())
                    .bind("name", account.displayName())
                    .bind("email", account.email().orElse(null))
                    .bind("role", account.role())
                    .bind("member", account.member().orElse(null))
                    .bind("hash", passwordHash.orElse(null))
                    .bind("state", passwordHash.isPresent() ? "ACTIVE" : "INVITED")
                    .bind("mustChange", passwordHash.isPresent())
                    .bind("now", clock.now())
                    .mapTo(AccountId.class)
                    .findOne());
    id.ifPresent(added -> cover(organization, added, account.offices()));
    return id;
  }

  /** Sets the offices that an account covers. */
  void cover(OrganizationId organization, AccountId account, Collection<OfficeId> offices) {
    database.in(
        organization,
        handle -> {
          handle.execute(
              "delete from account_office where organization = ? and account = ?",
              organization,
              account);
          if (!offices.isEmpty()) {
            PreparedBatch batch =
                handle.prepareBatch(
                    "insert into account_office (organization, account, office) values (?, ?, ?)");
            offices.forEach(office -> batch.add(organization, account, office));
            batch.execute();
          }
        });
  }

  /** Changes name, mail address and role; false when somebody else changed the account since. */
  boolean change(OrganizationId organization, AccountId id, AccountChange change, int version) {
    return 1
        == database.of(
            organization,
            handle ->
                handle
                    .createUpdate(
                        """
                        update account set display_name = :name, email = :email, role = :role,
                          version = version + 1
                        where organization = :organization and id = :id and version = :version
                        """)
                    .bind("name", change.displayName())
                    .bind("email", change.email().orElse(null))
                    .bind("role", change.role())
                    .bind("organization", organization)
                    .bind("id", id)
                    .bind("version", version)
                    .execute());
  }

  void password(OrganizationId organization, AccountId id, String hash, boolean mustChange) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    """
                    update account set password_hash = :hash, must_change = :mustChange,
                      state = 'ACTIVE', version = version + 1
                    where organization = :organization and id = :id and state <> 'DISABLED'
                    """)
                .bind("hash", hash)
                .bind("mustChange", mustChange)
                .bind("organization", organization)
                .bind("id", id)
                .execute());
  }

  /** Mails go there from now on. */
  void address(OrganizationId organization, AccountId id, EmailAddress email) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update account set email = ?, version = version + 1"
                    + " where organization = ? and id = ?",
                email.value(),
                organization,
                id));
  }

  /** Replaces an outdated hash of the same password. */
  void rehash(OrganizationId organization, AccountId id, String hash) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update account set password_hash = ? where organization = ? and id = ?",
                hash,
                organization,
                id));
  }

  void loggedIn(OrganizationId organization, AccountId id) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update account set last_login_at = ? where organization = ? and id = ?",
                clock.now(),
                organization,
                id));
  }

  void disable(OrganizationId organization, AccountId id) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update account set state = 'DISABLED', password_hash = null,"
                    + " version = version + 1 where organization = ? and id = ?",
                organization,
                id));
  }
}
