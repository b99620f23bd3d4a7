package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Members' accounts (会員のログインID; P-12), made by invitation. Whoever calls it has judged who may be
 * invited by whom.
 */
@ApplicationScoped
public class MemberAccounts {
  private static final int TRIES = 9;
  private static final String INSERT =
      """
      insert into account (organization, login_id, display_name, email, role, member, state,
        must_change, created_at)
      select :organization, t.login, t.name, t.email, 'MEMBER', t.member, 'INVITED', false, :now
      from unnest(:members, :logins, :names, :emails) t (member, login, name, email)
      on conflict do nothing
      returning id, login_id, display_name, email, role, member, password_hash, state, must_change,
        version
      """;

  @Inject Database database;
  @Inject BusinessClock clock;
  @Inject Resets resets;
  @Inject Accounts accounts;
  @Inject AccessMails mails;
  @Inject AccessSettings settings;

  /** The member's account; empty without one, and when it is disabled. */
  public Optional<MemberAccount> of(OrganizationId organization, MemberId member) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.login_id, a.email, a.state, a.last_login_at,
                      (select max(created_at) from password_reset r
                       where r.organization = a.organization and r.account = a.id) as invited_at
                    from account a
                    where a.organization = :organization and a.member = :member
                      and a.state <> 'DISABLED'
                    """)
                .bind("organization", organization)
                .bind("member", member)
                .mapTo(MemberAccount.class)
                .findOne());
  }

  /**
   * Makes an account for each who has none and mails the invitation: one statement for all. How
   * many were made.
   */
  public int invite(OrganizationId organization, List<Invitee> invitees) {
    Map<MemberId, Invitee> left =
        invitees.stream()
            .collect(
                Collectors.toMap(
                    Invitee::member, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    int made = 0;
    for (int nth = 1; nth <= TRIES && !left.isEmpty(); nth++) {
      List<Account> added = insert(organization, List.copyOf(left.values()), nth);
      mail(organization, added);
      made += added.size();
      added.forEach(account -> account.member().ifPresent(left::remove));
      left.keySet().removeIf(member -> of(organization, member).isPresent());
    }
    return made;
  }

  private List<Account> insert(OrganizationId organization, List<Invitee> invitees, int nth) {
    return database.of(organization, handle -> insert(handle, organization, invitees, nth));
  }

  private List<Account> insert(
      Handle handle, OrganizationId organization, List<Invitee> invitees, int nth) {
    return handle
        .createQuery(INSERT)
        .bind("organization", organization)
        .bind("now", clock.now())
        .bindArray("members", Long.class, each(invitees, one -> one.member().value()))
        .bindArray("logins", String.class, each(invitees, one -> one.loginId(nth)))
        .bindArray("names", String.class, each(invitees, Invitee::displayName))
        .bindArray("emails", String.class, each(invitees, one -> one.email().value()))
        .mapTo(Account.class)
        .list();
  }

  private static <T> List<T> each(List<Invitee> invitees, Function<Invitee, T> part) {
    return invitees.stream().map(part).toList();
  }

  private void mail(OrganizationId organization, List<Account> added) {
    Duration valid = settings.of(organization).invitationValid();
    Map<AccountId, String> tokens =
        resets.issue(organization, added.stream().map(Account::id).toList(), valid);
    added.forEach(account -> mail(organization, account, tokens.get(account.id()), valid));
  }

  private void mail(OrganizationId organization, Account account, String token, Duration valid) {
    mails.send(
        organization,
        "member-invitation",
        "invitation:" + Token.hash(token),
        account,
        Map.of("token", token, "days", String.valueOf(valid.toDays())));
  }

  /**
   * Mails a new invitation to one who was invited and has set no password; the links before open
   * nothing any more.
   *
   * @param email where to, from now on the account's address
   */
  public void inviteAgain(OrganizationId organization, MemberAccount invited, EmailAddress email) {
    resets.withdraw(organization, invited.id());
    accounts.address(organization, invited.id(), email);
    Duration valid = settings.of(organization).invitationValid();
    mail(
        organization,
        accounts.byId(organization, invited.id()).orElseThrow(),
        resets.issue(organization, invited.id(), valid),
        valid);
  }
}
