package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;

/** Sets passwords: the own one, or by a link that was mailed (P-12, DS-7). */
@Stateless
public class PasswordDesk {
  private static final int MAILS_AN_HOUR = 5;

  @Inject Accounts accounts;
  @Inject Attempts attempts;
  @Inject Devices devices;
  @Inject Sessions sessions;
  @Inject Resets resets;
  @Inject AddressWishes wishes;
  @Inject Passwords passwords;
  @Inject AccessSettings settings;
  @Inject AccessMails mails;
  @Inject Event<AccessNote> notes;

  /** The organization's rules, for showing them beside the field. */
  public PasswordRules rules(OrganizationId organization) {
    return settings.of(organization).passwords();
  }

  /**
   * Mails a link to the owner of the account with this login ID or mail address. Answers the same
   * whether there is one or not. At most five an hour for an account.
   */
  public void forgotten(OrganizationId organization, String idOrEmail, Source source) {
    AccessRules rules = settings.of(organization);
    if (attempts.count(organization, Counter.resets(source, rules)).isEmpty()) {
      found(organization, LoginId.key(idOrEmail)).values().stream()
          .filter(account -> account.email().isPresent() && !isDisabled(account))
          .filter(account -> resets.lately(organization, account.id()) < MAILS_AN_HOUR)
          .forEach(account -> mailReset(organization, account, rules));
    }
  }

  private Map<AccountId, Account> found(OrganizationId organization, String key) {
    Map<AccountId, Account> found = new LinkedHashMap<>();
    accounts.byLogin(organization, key).ifPresent(account -> found.put(account.id(), account));
    if (key.contains("@")) {
      accounts.byEmail(organization, key).forEach(account -> found.put(account.id(), account));
    }
    return found;
  }

  private static boolean isDisabled(Account account) {
    return account.state() == AccountState.DISABLED;
  }

  private void mailReset(OrganizationId organization, Account account, AccessRules rules) {
    String token = resets.issue(organization, account.id(), rules.resetValid());
    mails.send(
        organization,
        "reset",
        "reset:" + Token.hash(token),
        account,
        Map.of("token", token, "minutes", String.valueOf(rules.resetValid().toMinutes())));
    note(organization, "password.reset-mailed", account);
  }

  /** The login ID whose password this link may set; empty for a used, old or unknown link. */
  public Optional<String> resettable(OrganizationId organization, String token) {
    return target(organization, token).map(Account::loginId);
  }

  /** Whose door the link's owner logs in at. */
  public Optional<Role> resettableRole(OrganizationId organization, String token) {
    return target(organization, token).map(Account::role);
  }

  private Optional<Account> target(OrganizationId organization, String token) {
    return resets
        .account(organization, token)
        .flatMap(id -> accounts.byId(organization, id))
        .filter(account -> !isDisabled(account));
  }

  /**
   * Sets the password by a mailed link and ends all sessions. Refuses a link that is used, too old
   * or unknown ({@code access.reset.invalid}), and passwords against the rules; the link stays good
   * then.
   */
  public Decision reset(OrganizationId organization, String token, String password, Source source) {
    Optional<Account> target = target(organization, token);
    if (target.isEmpty()) {
      return Decision.refused(Problem.of("access.reset.invalid"));
    }
    Account account = target.get();
    Decision rules = rules(organization).check(password, account.login());
    if (!rules.isAccepted()) {
      return at("password", rules);
    }
    if (!resets.use(organization, token)) {
      return Decision.refused(Problem.of("access.reset.invalid"));
    }
    set(organization, account, password);
    sessions.endAll(organization, account.id(), SessionEnd.PASSWORD);
    devices.forget(organization, account.id());
    attempts.clear(
        organization,
        Counter.idFrom(LoginId.key(account.loginId()), source, settings.of(organization)));
    note(organization, "password.reset", account);
    return Decision.accepted();
  }

  /**
   * Changes the actor's own password and ends its other sessions. Refuses a wrong current password
   * ({@code access.password.current-wrong}), too many tries ({@code access.login.wait}), the same
   * password again ({@code access.password.same}), and passwords against the rules.
   */
  public Decision change(Actor actor, String token, String current, String password) {
    OrganizationId organization = actor.organization();
    Account account = own(actor);
    Counter counter = Counter.own(account.id(), settings.of(organization));
    Optional<Problem> wait = attempts.count(organization, counter);
    if (wait.isPresent()) {
      return Decision.refused(wait.get());
    }
    if (current == null || !passwords.matches(current, account.passwordHash())) {
      return Decision.refused(Problem.at("current", "access.password.current-wrong"));
    }
    attempts.clear(organization, counter);
    Decision rules = rules(organization).check(password, account.login());
    if (rules.isAccepted() && current.equals(password)) {
      rules = Decision.refused(Problem.of("access.password.same"));
    }
    if (rules.isAccepted()) {
      set(organization, account, password);
      sessions.endOthers(organization, account.id(), token, SessionEnd.PASSWORD);
      notes.fire(new AccessNote(actor, "password.changed", account.subject(), Map.of()));
    }
    return at("password", rules);
  }

  private Account own(Actor actor) {
    return actor
        .account()
        .flatMap(id -> accounts.byId(actor.organization(), id))
        .orElseThrow(AccessDenied::new);
  }

  private void set(OrganizationId organization, Account account, String password) {
    accounts.password(organization, account.id(), passwords.hash(password), false);
    resets.withdraw(organization, account.id());
    wishes.withdraw(organization, account.id());
    mails.send(organization, "changed", "changed:" + Token.fresh(), account, Map.of());
  }

  private static Decision at(String field, Decision decision) {
    return Decision.of(decision.problems().stream().map(problem -> problem.at(field)).toList());
  }

  private void note(OrganizationId organization, String action, Account account) {
    notes.fire(new AccessNote(Actor.system(organization), action, account.subject(), Map.of()));
  }
}
