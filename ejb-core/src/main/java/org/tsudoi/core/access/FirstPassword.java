package org.tsudoi.core.access;

import java.security.SecureRandom;

/** Makes first passwords to read out or write down: no letters that look like digits. */
final class FirstPassword {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
  private static final String LARGE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";

  private FirstPassword() {}

  /** One that the rules accept for this ID. */
  static String of(PasswordRules rules, LoginId id) {
    for (int tries = 0; tries < 100; tries++) {
      String password = once(rules);
      if (rules.check(password, id).isAccepted()) {
        return password;
      }
    }
    throw new IllegalStateException("the rules accept no first password: " + rules);
  }

  private static String once(PasswordRules rules) {
    StringBuilder text = new StringBuilder();
    append(text, SMALL, Math.max(rules.min(), Math.min(16, rules.max())) - 6);
    append(text, DIGITS, 4);
    append(text, rules.needs().contains("upper") ? LARGE : SMALL, 1);
    append(text, rules.needs().contains("symbol") ? rules.symbols() : DIGITS, 1);
    return text.toString();
  }

  private static void append(StringBuilder text, String from, int count) {
    for (int i = 0; i < count; i++) {
      text.append(from.charAt(RANDOM.nextInt(from.length())));
    }
  }
}
