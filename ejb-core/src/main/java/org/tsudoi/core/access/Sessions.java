package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The login sessions' rows. */
@ApplicationScoped
class Sessions {
  private static final Duration TOUCH = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject HalfLogins halves;

  String open(OrganizationId organization, AccountId account, Source source) {
    String token = Token.fresh();
    Instant now = clock.now();
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into login_session (organization, token_hash, account, address, agent,"
                    + " started_at, last_seen_at) values (?, ?, ?, ?, ?, ?, ?)",
                organization,
                Token.hash(token),
                account,
                source.address(),
                source.agent(),
                now,
                now));
    return token;
  }

  Optional<SessionRow> find(OrganizationId organization, String token) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.account, a.login_id, a.display_name, a.role, a.member,
                      a.must_change, exists (select from second_factor f
                        where f.organization = s.organization and f.account = s.account)
                        as second_factor, s.started_at, s.last_seen_at,
                      coalesce(s.ended_reason,
                        case when a.state <> 'ACTIVE' then 'DISABLED' end) as ended_reason,
                      array(select o.office from account_office o
                        where o.organization = s.organization and o.account = s.account) as offices
                    from login_session s
                    join account a on a.organization = s.organization and a.id = s.account
                    where s.organization = :organization and s.token_hash = :hash
                    """)
                .bind("organization", organization)
                .bind("hash", Token.hash(token))
                .mapTo(SessionRow.class)
                .findOne());
  }

  /** Notes the request, at most once a minute. */
  void touch(OrganizationId organization, SessionRow session) {
    Instant now = clock.now();
    if (session.lastSeenAt().plus(TOUCH).isAfter(now)) {
      return;
    }
    database.in(
        organization,
        handle ->
            handle.execute(
                "update login_session set last_seen_at = ?"
                    + " where organization = ? and id = ? and ended_at is null",
                now,
                organization,
                session.id()));
  }

  List<SessionView> live(
      OrganizationId organization, AccountId account, String token, AccessRules rules) {
    Instant now = clock.now();
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select id, address, agent, started_at, last_seen_at, token_hash = :hash as current
                    from login_session
                    where organization = :organization and account = :account and ended_at is null
                      and last_seen_at > :idle and started_at > :oldest
                    order by last_seen_at desc, id desc
                    """)
                .bind("organization", organization)
                .bind("account", account)
                .bind("hash", Token.hash(token))
                .bind("idle", now.minus(rules.idle()))
                .bind("oldest", now.minus(rules.lifetime()))
                .mapTo(SessionView.class)
                .list());
  }

  /** Ends one session of the account; false when it has none such alive. */
  boolean end(OrganizationId organization, AccountId account, long session, SessionEnd reason) {
    return 1 == end(organization, account, reason, " and id = ?", session);
  }

  void end(OrganizationId organization, AccountId account, String token, SessionEnd reason) {
    end(organization, account, reason, " and token_hash = ?", Token.hash(token));
  }

  void endAll(OrganizationId organization, AccountId account, SessionEnd reason) {
    halves.end(organization, account);
    end(organization, account, reason, " and ?", true);
  }

  void endOthers(OrganizationId organization, AccountId account, String token, SessionEnd reason) {
    halves.end(organization, account);
    end(organization, account, reason, " and token_hash <> ?", Token.hash(token));
  }

  private int end(
      OrganizationId organization,
      AccountId account,
      SessionEnd reason,
      String which,
      Object value) {
    return database.of(
        organization,
        handle ->
            handle.execute(
                "update login_session set ended_at = ?, ended_reason = ?"
                    + " where organization = ? and account = ? and ended_at is null"
                    + which,
                clock.now(),
                reason,
                organization,
                account,
                value));
  }

  /** Deletes sessions that ended or were left long ago. */
  void sweep(OrganizationId organization) {
    database.in(organization, handle -> sweep(handle, organization));
  }

  private void sweep(Handle handle, OrganizationId organization) {
    handle.execute(
        "delete from login_session where organization = ? and last_seen_at < ?",
        organization,
        clock.now().minus(KEPT));
  }
}
