package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OrganizationId;

/**
 * The two transactions of a login: before and after the password is hashed, so that no connection
 * waits for the hashing.
 */
@Stateless
public class LoginSteps {
  @Inject Accounts accounts;
  @Inject Attempts attempts;
  @Inject Devices devices;
  @Inject Factors factors;
  @Inject HalfLogins halves;
  @Inject Entrance entrance;
  @Inject Passwords passwords;
  @Inject AccessSettings settings;
  @Inject Event<AccessNote> notes;

  /** A login under way. */
  public record Try(
      OrganizationId organization,
      Source source,
      Optional<Account> account,
      boolean knownDevice,
      Optional<Counter> address,
      Counter own) {}

  /** Counts the try and finds the account; refuses with {@code access.login.wait}. */
  public Result<Try> begin(OrganizationId organization, String key, Source source) {
    AccessRules rules = settings.of(organization);
    Optional<Account> account = accounts.byLogin(organization, key);
    boolean known =
        account.isPresent()
            && source.device().isPresent()
            && devices.knows(organization, account.get().id(), source.device().get());
    Try begun =
        new Try(
            organization,
            source,
            account,
            known,
            known ? Optional.empty() : Optional.of(Counter.address(source, rules)),
            known
                ? Counter.device(account.get().id(), source.device().get(), rules)
                : Counter.idFrom(key, source, rules));
    return Stream.concat(begun.address.stream(), Stream.of(begun.own))
        .map(counter -> count(begun, counter).orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .map(wait -> Result.<Try>refused(List.of(wait)))
        .orElseGet(() -> Result.of(begun));
  }

  private Optional<Problem> count(Try begun, Counter counter) {
    return attempts.count(
        begun.organization,
        counter,
        counter.equals(begun.own) ? begun.account.map(Account::id) : Optional.empty());
  }

  /** Notes that the password was wrong; nobody is told whether the account exists. */
  public void refuse(Try tried) {
    tried.account.ifPresent(
        account ->
            notes.fire(
                new AccessNote(
                    Actor.system(tried.organization),
                    "login.refused",
                    account.subject(),
                    Map.of())));
  }

  /** Opens the session, or lets the second factor be given where the account has one. */
  public Login open(Try tried, String password) {
    OrganizationId organization = tried.organization;
    Account account = tried.account.orElseThrow();
    attempts.clear(organization, tried.own);
    tried.address.ifPresent(counter -> attempts.takeBack(organization, counter));
    account
        .passwordHash()
        .filter(passwords::isOutdated)
        .ifPresent(old -> accounts.rehash(organization, account.id(), passwords.hash(password)));
    return isAsked(organization, account)
        ? half(organization, account)
        : entrance.enter(organization, account, tried.source, tried.knownDevice);
  }

  private boolean isAsked(OrganizationId organization, Account account) {
    return settings.of(organization).secondFactor().isFor(account.role())
        && factors.find(organization, account.id()).isPresent();
  }

  private Login half(OrganizationId organization, Account account) {
    String token = halves.open(organization, account.id());
    return new Login(account.id(), account.role(), token, "", account.mustChange(), true);
  }
}
