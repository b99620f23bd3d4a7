package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;

/**
 * Looks after accounts (P-12, WF-70 to WF-72): the secretariat's head after all, the secretariat
 * after employers' and members', an employer's administrator after those of its own offices.
 * Anything else is refused with {@link AccessDenied}.
 */
@Stateless
public class AccountDesk {
  @Inject Accounts accounts;
  @Inject AccountList list;
  @Inject Sessions sessions;
  @Inject Attempts attempts;
  @Inject Resets resets;
  @Inject Passwords passwords;
  @Inject AccessSettings settings;
  @Inject AccessMails mails;
  @Inject Event<AccessNote> notes;

  /** The accounts that the actor looks after, in order of ID. */
  public List<AccountView> list(Actor actor, AccountQuery query) {
    if (!new AccountScope(actor).mayGive(query.staff() ? Role.STAFF : Role.OFFICE_VIEWER)) {
      throw new AccessDenied();
    }
    return list.list(actor, query);
  }

  /** One account that the actor looks after. */
  public AccountView account(Actor actor, AccountId id) {
    return list.find(actor.organization(), id)
        .filter(view -> new AccountScope(actor).covers(view.role(), view.officeIds()))
        .orElseThrow(AccessDenied::new);
  }

  /**
   * Makes an account, with an invitation by mail or a first password to hand over. Refuses an ID
   * that is or was given ({@code access.login-id.taken}), roles and offices that the actor may not
   * give.
   */
  public Result<Handover> create(Actor actor, NewAccount wanted) {
    Decision decision =
        new AccountScope(actor).decide(wanted.role(), wanted.offices(), wanted.displayName());
    if (!decision.isAccepted()) {
      return Result.refused(decision.problems());
    }
    if ((wanted.role() == Role.MEMBER) != wanted.member().isPresent()) {
      return Result.refused(List.of(Problem.at("role", "access.account.role")));
    }
    OrganizationId organization = actor.organization();
    Optional<String> password =
        wanted.email().isPresent()
            ? Optional.empty()
            : Optional.of(FirstPassword.of(rules(organization).passwords(), wanted.loginId()));
    return accounts
        .add(organization, wanted, password.map(passwords::hash))
        .map(id -> Result.of(created(actor, id, password)))
        .orElseGet(() -> Result.refused(List.of(Problem.at("loginId", "access.login-id.taken"))));
  }

  private Handover created(Actor actor, AccountId id, Optional<String> password) {
    Account account = stored(actor, id);
    note(actor, "account.created", account, Map.of("role", account.role().name()));
    if (password.isEmpty()) {
      invite(actor.organization(), account);
    }
    return handover(account, password);
  }

  private void invite(OrganizationId organization, Account account) {
    AccessRules rules = rules(organization);
    String token = resets.issue(organization, account.id(), rules.invitationValid());
    mails.send(
        organization,
        "invitation",
        "invitation:" + Token.hash(token),
        account,
        Map.of("token", token, "days", String.valueOf(rules.invitationValid().toDays())));
  }

  /**
   * Lets the owner in again: a new invitation by mail, or a first password where there is no
   * address. The old password and all sessions end. Refuses disabled accounts ({@code
   * access.account.disabled}) and one's own ({@code access.account.self}).
   */
  public Result<Handover> reset(Actor actor, AccountId id) {
    AccountView view = account(actor, id);
    Optional<Problem> refusal = untouchable(actor, view);
    if (refusal.isPresent()) {
      return Result.refused(List.of(refusal.get()));
    }
    OrganizationId organization = actor.organization();
    Account account = stored(actor, id);
    resets.withdraw(organization, id);
    String password = FirstPassword.of(rules(organization).passwords(), account.login());
    accounts.password(organization, id, passwords.hash(password), true);
    sessions.endAll(organization, id, SessionEnd.PASSWORD);
    note(actor, "account.reset", account, Map.of());
    if (account.email().isPresent()) {
      invite(organization, account);
      return Result.of(handover(account, Optional.empty()));
    }
    return Result.of(handover(account, Optional.of(password)));
  }

  /**
   * Changes name, mail address, role and offices. With another address the links mailed before are
   * worthless, and who has not used the invitation is invited anew. Refuses when somebody else
   * changed the account since {@code version} ({@code access.account.changed}), and another role
   * for oneself ({@code access.account.self}).
   */
  public Decision change(Actor actor, AccountId id, AccountChange change, int version) {
    AccountView view = account(actor, id);
    Decision decision =
        new AccountScope(actor).decide(change.role(), change.offices(), change.displayName());
    if (isOwn(actor, id)
        && (change.role() != view.role() || !change.offices().equals(view.officeIds()))) {
      decision = decision.and(Decision.refused(Problem.at("role", "access.account.self")));
    }
    if (kind(change.role()) != kind(view.role())) {
      decision = decision.and(Decision.refused(Problem.at("role", "access.account.role")));
    }
    if (!decision.isAccepted()) {
      return decision;
    }
    if (!accounts.change(actor.organization(), id, change, version)) {
      return Decision.refused(Problem.of("access.account.changed"));
    }
    accounts.cover(actor.organization(), id, change.offices());
    if (!change.email().equals(view.email())) {
      readdress(actor.organization(), stored(actor, id));
    }
    note(actor, "account.changed", stored(actor, id), Map.of("role", change.role().name()));
    return Decision.accepted();
  }

  /**
   * Links sent to the address before open nothing any more; who is still invited gets a new one.
   */
  private void readdress(OrganizationId organization, Account account) {
    resets.withdraw(organization, account.id());
    if (account.state() == AccountState.INVITED && account.email().isPresent()) {
      invite(organization, account);
    }
  }

  /**
   * Disables an account for good and ends its sessions; its ID is not given again (WF-72). Refuses
   * one's own ({@code access.account.self}) and disabled ones ({@code access.account.disabled}).
   */
  public Decision disable(Actor actor, AccountId id) {
    Optional<Problem> refusal = untouchable(actor, account(actor, id));
    if (refusal.isPresent()) {
      return Decision.refused(refusal.get());
    }
    OrganizationId organization = actor.organization();
    accounts.disable(organization, id);
    sessions.endAll(organization, id, SessionEnd.DISABLED);
    resets.withdraw(organization, id);
    note(actor, "account.disabled", stored(actor, id), Map.of());
    return Decision.accepted();
  }

  /** The live sessions of an account that the actor looks after, latest first. */
  public List<SessionView> sessions(Actor actor, AccountId id) {
    account(actor, id);
    return sessions.live(actor.organization(), id, "", rules(actor.organization()));
  }

  /** Ends all sessions of an account that the actor looks after (P-12). */
  public void endSessions(Actor actor, AccountId id) {
    account(actor, id);
    sessions.endAll(actor.organization(), id, SessionEnd.SIGNED_OUT);
    note(actor, "account.sessions-ended", stored(actor, id), Map.of());
  }

  /**
   * Until when somebody has to wait at the login after wrong passwords; empty when nobody does.
   * Others, from elsewhere or known devices, are let in all the while.
   */
  public Optional<Instant> waiting(Actor actor, AccountId id) {
    account(actor, id);
    return attempts.waiting(actor.organization(), id);
  }

  /** Ends the wait; refused ({@code access.account.no-wait}) when nobody waits any more. */
  public Decision release(Actor actor, AccountId id) {
    account(actor, id);
    if (!attempts.release(actor.organization(), id)) {
      return Decision.refused(Problem.of("access.account.no-wait"));
    }
    note(actor, "account.released", stored(actor, id), Map.of());
    return Decision.accepted();
  }

  private static Optional<Problem> untouchable(Actor actor, AccountView view) {
    if (isOwn(actor, view.id())) {
      return Optional.of(Problem.of("access.account.self"));
    }
    return view.state() == AccountState.DISABLED
        ? Optional.of(Problem.of("access.account.disabled"))
        : Optional.empty();
  }

  private static int kind(Role role) {
    return role.isStaff() ? 2 : role.isOffice() ? 1 : 0;
  }

  private static boolean isOwn(Actor actor, AccountId id) {
    return actor.account().filter(id::equals).isPresent();
  }

  private Account stored(Actor actor, AccountId id) {
    return accounts.byId(actor.organization(), id).orElseThrow();
  }

  private AccessRules rules(OrganizationId organization) {
    return settings.of(organization);
  }

  private static Handover handover(Account account, Optional<String> password) {
    return new Handover(
        account.id(),
        account.loginId(),
        password.isPresent() ? Optional.empty() : account.email().map(EmailAddress::masked),
        password);
  }

  private void note(Actor actor, String action, Account account, Map<String, String> details) {
    notes.fire(new AccessNote(actor, action, account.subject(), details));
  }
}
