package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;

/** Changes the own mail address (P-12). */
@Stateless
public class AddressDesk {
  @Inject Accounts accounts;
  @Inject Attempts attempts;
  @Inject Resets resets;
  @Inject Passwords passwords;
  @Inject AccessSettings settings;
  @Inject AccessMails mails;
  @Inject Event<AccessNote> notes;

  /** The own address; empty when there is none. */
  public Optional<EmailAddress> address(Actor actor) {
    return own(actor).email();
  }

  /**
   * Changes the own address. Both the old and the new one are told; links mailed before open
   * nothing any more. Refuses a wrong current password ({@code access.password.current-wrong}), too
   * many tries ({@code access.login.wait}) and the same address again ({@code
   * access.address.same}).
   */
  public Decision change(Actor actor, String current, EmailAddress address) {
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
    write(actor, account, address);
    return Decision.accepted();
  }

  private void write(Actor actor, Account account, EmailAddress address) {
    OrganizationId organization = actor.organization();
    tell(organization, account);
    accounts.address(organization, account.id(), address);
    resets.withdraw(organization, account.id());
    tell(organization, own(actor));
    notes.fire(new AccessNote(actor, "account.address-changed", account.subject(), Map.of()));
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
