package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;

/** Whether a code is right: clocks may differ by 30 seconds, and no code is taken twice. */
@ApplicationScoped
class FactorCheck {
  private static final int APART = 1;

  @Inject Factors factors;
  @Inject RecoveryCodes recovery;
  @Inject BusinessClock clock;

  /**
   * Uses the code up. Refuses a wrong one ({@code access.factor.wrong}) and one that was used
   * ({@code access.factor.used}).
   */
  Optional<Problem> use(OrganizationId organization, AccountId account, FactorCode code) {
    if (!code.isOfApp()) {
      return recovery.use(organization, account, code.digits())
          ? Optional.empty()
          : Optional.of(wrong());
    }
    return factors
        .find(organization, account)
        .map(factor -> step(factor.secret(), code))
        .filter(OptionalLong::isPresent)
        .map(step -> once(factors.use(organization, account, step.getAsLong())))
        .orElseGet(() -> Optional.of(wrong()));
  }

  /** The latest 30 seconds near now whose code this is. */
  OptionalLong step(byte[] secret, FactorCode code) {
    long now = Totp.step(clock.now());
    return LongStream.rangeClosed(now - APART, now + APART)
        .filter(step -> equal(Totp.code(secret, step, Totp.DIGITS), code.digits()))
        .max();
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static Optional<Problem> once(boolean first) {
    return first ? Optional.empty() : Optional.of(Problem.at("code", "access.factor.used"));
  }

  static Problem wrong() {
    return Problem.at("code", "access.factor.wrong");
  }
}
