package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;

/** The second step of a login: the code after the password (P-12). */
@Stateless
public class CodeDesk {
  @Inject Accounts accounts;
  @Inject Attempts attempts;
  @Inject Devices devices;
  @Inject HalfLogins halves;
  @Inject FactorCheck check;
  @Inject Entrance entrance;
  @Inject AccessSettings settings;
  @Inject Event<AccessNote> notes;

  /** What tries are counted by: browsers known to the account, and strangers each and all. */
  private record Limits(boolean known, Counter own, Optional<Counter> strangers) {
    Stream<Counter> all() {
      return Stream.concat(strangers.stream(), Stream.of(own));
    }
  }

  /** Whether the password was given not long ago, and the code is awaited. */
  public boolean isAwaited(OrganizationId organization, String half) {
    return account(organization, half).isPresent();
  }

  /**
   * Opens the session. Refuses when the password was given more than ten minutes ago ({@code
   * access.factor.late}), too many tries ({@code access.login.wait}; who comes from elsewhere or a
   * known browser is let in all the while), and a code that is missing ({@code required}), none
   * ({@code access.factor.form}), wrong ({@code access.factor.wrong}) or used ({@code
   * access.factor.used}).
   */
  public Result<Login> prove(
      OrganizationId organization, String half, String typed, Source source) {
    return account(organization, half)
        .map(
            account ->
                FactorCode.parse(typed)
                    .flatMap(code -> prove(organization, half, account, code, source)))
        .orElseGet(CodeDesk::late);
  }

  private Result<Login> prove(
      OrganizationId organization, String half, Account account, FactorCode code, Source source) {
    Limits limits = limits(organization, account.id(), source);
    Optional<Problem> refusal =
        limits
            .all()
            .flatMap(
                counter ->
                    attempts.count(organization, counter, Optional.of(account.id())).stream())
            .findFirst();
    if (refusal.isEmpty()) {
      refusal = check.use(organization, account.id(), code);
      refusal.ifPresent(wrong -> refused(organization, account));
    }
    if (refusal.isPresent()) {
      return Result.refused(List.of(refusal.get()));
    }
    if (!halves.use(organization, half)) {
      return late();
    }
    attempts.clear(organization, limits.own());
    limits.strangers().ifPresent(counter -> attempts.takeBack(organization, counter));
    return Result.of(entrance.enter(organization, account, source, limits.known()));
  }

  private Optional<Account> account(OrganizationId organization, String half) {
    return halves
        .account(organization, half)
        .flatMap(id -> accounts.byId(organization, id))
        .filter(Account::isActive);
  }

  private Limits limits(OrganizationId organization, AccountId account, Source source) {
    AccessRules rules = settings.of(organization);
    return source
        .device()
        .filter(device -> devices.knows(organization, account, device))
        .map(
            device ->
                new Limits(true, Counter.codeOfDevice(account, device, rules), Optional.empty()))
        .orElseGet(
            () ->
                new Limits(
                    false,
                    Counter.codeFrom(account, source, rules),
                    Optional.of(Counter.codeOfStrangers(account, rules))));
  }

  private void refused(OrganizationId organization, Account account) {
    notes.fire(
        new AccessNote(
            Actor.system(organization), "login.code-refused", account.subject(), Map.of()));
  }

  private static Result<Login> late() {
    return Result.refused("access.factor.late");
  }
}
