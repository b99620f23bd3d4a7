package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;

/** Changes the own mail address (P-12). */
@Stateless
public class AddressDesk {
  private static final int MAILS_AN_HOUR = 5;

  @Inject Accounts accounts;
  @Inject Attempts attempts;
  @Inject Resets resets;
  @Inject AddressWishes wishes;
  @Inject Passwords passwords;
  @Inject AccessSettings settings;
  @Inject AccessMails mails;
  @Inject Event<AccessNote> notes;

  /** The own address; empty when there is none. */
  public Optional<EmailAddress> address(Actor actor) {
    return own(actor).email();
  }

  /**
   * Asks for another own address: a link goes there, and the address counts when it is opened
   * ({@link #confirm}); until then all is as before. Refuses a wrong current password ({@code
   * access.password.current-wrong}), too many tries ({@code access.login.wait}), the same address
   * again ({@code access.address.same}) and more than five mails an hour ({@code
   * access.address.many}).
   */
  public Decision ask(Actor actor, String current, EmailAddress address) {
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
    if (account.email().filter(address::equals).isPresent()) {
      return Decision.refused(Problem.at("email", "access.address.same"));
    }
    if (wishes.lately(organization, account.id()) >= MAILS_AN_HOUR) {
      return Decision.refused(Problem.at("email", "access.address.many"));
    }
    mailLink(organization, account, address);
    notes.fire(new AccessNote(actor, "account.address-asked", account.subject(), Map.of()));
    return Decision.accepted();
  }

  private void mailLink(OrganizationId organization, Account account, EmailAddress address) {
    Duration valid = settings.of(organization).resetValid();
    String token = wishes.issue(organization, account.id(), address, valid);
    mails.send(
        organization,
        "address",
        "address:" + Token.hash(token),
        account.reached(address),
        Map.of("token", token, "minutes", String.valueOf(valid.toMinutes())));
  }

  /** The address that this link would confirm; empty for a used, old or unknown link. */
  public Optional<EmailAddress> confirmable(OrganizationId organization, String token) {
    return wishes
        .find(organization, token)
        .filter(wish -> usable(organization, wish).isPresent())
        .map(AddressWish::email);
  }

  /**
   * Makes the address count whose link this is. Both the old and the new one are told; links mailed
   * before open nothing any more. Empty for a used, old or unknown link.
   */
  public Optional<ConfirmedAddress> confirm(OrganizationId organization, String token) {
    return wishes
        .use(organization, token)
        .flatMap(
            wish ->
                usable(organization, wish)
                    .map(account -> write(account, wish.email(), organization)));
  }

  private Optional<Account> usable(OrganizationId organization, AddressWish wish) {
    return accounts.byId(organization, wish.account()).filter(Account::isActive);
  }

  private ConfirmedAddress write(
      Account account, EmailAddress address, OrganizationId organization) {
    tell(organization, account);
    accounts.address(organization, account.id(), address);
    resets.withdraw(organization, account.id());
    wishes.withdraw(organization, account.id());
    tell(organization, account.reached(address));
    notes.fire(
        new AccessNote(
            Actor.system(organization), "account.address-changed", account.subject(), Map.of()));
    return new ConfirmedAddress(address, account.member());
  }

  private void tell(OrganizationId organization, Account account) {
    mails.send(organization, "readdressed", "readdressed:" + Token.fresh(), account, Map.of());
  }

  private Account own(Actor actor) {
    return actor
        .account()
        .flatMap(id -> accounts.byId(actor.organization(), id))
        .orElseThrow(AccessDenied::new);
  }
}
