package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;

/**
 * The second factor (二段階認証) of the secretariat's accounts: set up, replaced and taken away (P-12).
 * Who may have none, by role or by {@code access.second-factor}, is refused with {@link
 * AccessDenied}.
 */
@Stateless
public class FactorDesk {
  @Inject Accounts accounts;
  @Inject Factors factors;
  @Inject RecoveryCodes recovery;
  @Inject FactorCheck check;
  @Inject Sessions sessions;
  @Inject OwnProof proof;
  @Inject AccessSettings settings;
  @Inject AccessMails mails;
  @Inject Event<AccessNote> notes;

  /** Whether the actor may have a second factor. */
  public boolean isOffered(Actor actor) {
    return actor.account().isPresent() && rule(actor).isFor(actor.role());
  }

  /** How the actor's own account stands. */
  public FactorState state(Actor actor) {
    Account own = own(actor);
    OrganizationId organization = actor.organization();
    String name = settings.name(organization);
    return new FactorState(
        rule(actor).isMustFor(actor.role()),
        factors.find(organization, own.id()).map(StoredFactor::since),
        recovery.left(organization, own.id()),
        factors
            .wish(organization, own.id())
            .map(secret -> Enrolment.of(secret, own.loginId(), name)));
  }

  /**
   * Makes a secret to show, where there is no factor yet; refused ({@code access.factor.there}).
   */
  public Decision begin(Actor actor) {
    Account own = own(actor);
    if (factors.find(actor.organization(), own.id()).isPresent()) {
      return Decision.refused(Problem.of("access.factor.there"));
    }
    factors.wish(actor.organization(), own.id(), Totp.secret());
    return Decision.accepted();
  }

  /** The secret that was shown is worthless. */
  public void cancel(Actor actor) {
    factors.drop(actor.organization(), own(actor).id());
  }

  /**
   * Lets the secret that is shown count, and gives the recovery codes, which are told this once.
   * Refuses a code that is not the secret's ({@code access.factor.wrong}, {@code
   * access.factor.form}, {@code required}) and a secret shown too long ago ({@code
   * access.factor.gone}).
   */
  public Result<List<String>> confirm(Actor actor, String typed) {
    Account own = own(actor);
    Optional<byte[]> secret = factors.wish(actor.organization(), own.id());
    if (secret.isEmpty()) {
      return Result.refused("access.factor.gone");
    }
    return FactorCode.parse(typed).flatMap(code -> confirm(actor, own, secret.get(), code));
  }

  private Result<List<String>> confirm(Actor actor, Account own, byte[] secret, FactorCode code) {
    OptionalLong step = check.step(secret, code);
    if (step.isEmpty()) {
      return Result.refused(List.of(FactorCheck.wrong()));
    }
    if (!factors.drop(actor.organization(), own.id())) {
      return Result.refused("access.factor.gone");
    }
    factors.set(actor.organization(), own.id(), secret, step.getAsLong());
    tell(actor, "account.factor-set", "factor-set", own);
    return Result.of(recovery.renew(actor.organization(), own.id()));
  }

  /**
   * Shows a new secret for another app; until it is confirmed the one before counts. Refuses a
   * wrong password ({@code access.password.current-wrong}), a wrong code ({@code
   * access.factor.wrong}, {@code .used}, {@code .form}) and too many tries ({@code
   * access.login.wait}).
   */
  public Decision renew(Actor actor, String password, String code) {
    Account own = own(actor);
    Decision proven = proof.check(actor, own, password, code);
    if (proven.isAccepted()) {
      factors.wish(actor.organization(), own.id(), Totp.secret());
    }
    return proven;
  }

  /** New recovery codes; those before are worthless. Refuses as {@link #renew}. */
  public Result<List<String>> renewCodes(Actor actor, String password, String code) {
    Account own = own(actor);
    return proven(
        proof.check(actor, own, password, code),
        () -> {
          note(actor, "account.recovery-codes", own);
          return recovery.renew(actor.organization(), own.id());
        });
  }

  private static <T> Result<T> proven(Decision decision, Supplier<T> then) {
    return decision.isAccepted() ? Result.of(then.get()) : Result.refused(decision.problems());
  }

  /**
   * Takes the own factor away. Refuses as {@link #renew}, and where everybody must have one ({@code
   * access.factor.must}).
   */
  public Decision remove(Actor actor, String password, String code) {
    Account own = own(actor);
    if (rule(actor).isMustFor(actor.role())) {
      return Decision.refused(Problem.of("access.factor.must"));
    }
    Decision proven = proof.check(actor, own, password, code);
    if (proven.isAccepted()) {
      take(actor, own, "account.factor-removed");
    }
    return proven;
  }

  /** Whether this account of the secretariat has one; for its head. */
  public boolean has(Actor head, AccountId id) {
    return factors.find(head.organization(), other(head, id).id()).isPresent();
  }

  /**
   * The secretariat's head takes another's factor away, whose app and recovery codes are lost; its
   * sessions end. Refuses the own one ({@code access.account.self}) and where there is none ({@code
   * access.factor.none}).
   */
  public Decision reset(Actor head, AccountId id) {
    Account account = other(head, id);
    if (head.account().filter(id::equals).isPresent()) {
      return Decision.refused(Problem.of("access.account.self"));
    }
    if (factors.find(head.organization(), id).isEmpty()) {
      return Decision.refused(Problem.of("access.factor.none"));
    }
    take(head, account, "account.factor-reset");
    sessions.endAll(head.organization(), id, SessionEnd.SIGNED_OUT);
    return Decision.accepted();
  }

  private Account other(Actor head, AccountId id) {
    head.requireHead();
    return accounts
        .byId(head.organization(), id)
        .filter(account -> account.role().isStaff())
        .orElseThrow(AccessDenied::new);
  }

  private void take(Actor actor, Account account, String action) {
    factors.remove(actor.organization(), account.id());
    recovery.remove(actor.organization(), account.id());
    tell(actor, action, "factor-removed", account);
  }

  private void tell(Actor actor, String action, String mail, Account account) {
    note(actor, action, account);
    mails.send(actor.organization(), mail, mail + ":" + Token.fresh(), account, Map.of());
  }

  private void note(Actor actor, String action, Account account) {
    notes.fire(new AccessNote(actor, action, account.subject(), Map.of()));
  }

  private Account own(Actor actor) {
    if (!isOffered(actor)) {
      throw new AccessDenied();
    }
    return accounts
        .byId(actor.organization(), actor.account().orElseThrow())
        .orElseThrow(AccessDenied::new);
  }

  private SecondFactor rule(Actor actor) {
    return settings.of(actor.organization()).secondFactor();
  }
}
