package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OrganizationId;

/** Proves by password and code that it is the owner who asks; tries are limited. */
@ApplicationScoped
class OwnProof {
  @Inject Attempts attempts;
  @Inject Passwords passwords;
  @Inject FactorCheck codes;
  @Inject AccessSettings settings;

  Decision check(Actor actor, Account own, String password, String typed) {
    Result<FactorCode> code = FactorCode.parse(typed);
    Decision given = given(password).and(Decision.of(code.problems()));
    if (!given.isAccepted()) {
      return given;
    }
    OrganizationId organization = actor.organization();
    Counter counter = Counter.own(own.id(), settings.of(organization));
    Optional<Problem> refusal =
        attempts
            .count(organization, counter)
            .or(() -> wrong(own, password))
            .or(() -> codes.use(organization, own.id(), code.orElseThrow()));
    if (refusal.isEmpty()) {
      attempts.clear(organization, counter);
    }
    return refusal.map(Decision::refused).orElseGet(Decision::accepted);
  }

  private static Decision given(String password) {
    return password == null || password.isEmpty()
        ? Decision.refused(Problem.at("current", "required"))
        : Decision.accepted();
  }

  private Optional<Problem> wrong(Account own, String password) {
    return passwords.matches(password, own.passwordHash())
        ? Optional.empty()
        : Optional.of(Problem.at("current", "access.password.current-wrong"));
  }
}
