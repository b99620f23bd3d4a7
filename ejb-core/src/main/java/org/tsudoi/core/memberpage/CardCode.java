package org.tsudoi.core.memberpage;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.value.JapaneseText;

/**
 * The secret that a card carries: 16 letters and digits without those that look alike, 80 random
 * bits. It says nothing by itself.
 */
record CardCode(String value) {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern IN_ADDRESS = Pattern.compile(".*[?&]code=([^&#]*).*");

  static CardCode fresh() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new CardCode(code.toString());
  }

  /**
   * Reads what was scanned or typed: the code, with hyphens and spaces, or the address in the QR
   * code.
   */
  static Optional<CardCode> read(String typed) {
    String text = JapaneseText.halfWidth(typed);
    Matcher address = IN_ADDRESS.matcher(text);
    String code =
        (address.matches() ? address.group(1) : text)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return code.length() == LENGTH && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
        ? Optional.of(new CardCode(code))
        : Optional.empty();
  }

  /** For people: in fours. */
  String spaced() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }
}
