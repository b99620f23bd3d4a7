package org.tsudoi.plugin.schoolcoupon.paper;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsudoi.api.value.JapaneseText;

/**
 * The number on a paper coupon (紙クーポンの番号): nine random digits and one that checks them, so that
 * nobody counts through them and a slip of the pen is noticed. The check digit is Damm's: it finds
 * every single wrong digit and every two that changed places.
 *
 * @param value ten digits; anything else is refused as a bug
 */
public record Serial(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{10}");
  private static final int DIGITS = 9;
  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String[] DAMM = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
  };

  /** Refuses what has another form or a wrong check digit as a bug. */
  public Serial {
    if (!FORM.matcher(value).matches() || check(value) != 0) {
      throw new IllegalArgumentException("no serial");
    }
  }

  /** A new one. */
  public static Serial random() {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < DIGITS; i++) {
      digits.append(RANDOM.nextInt(10));
    }
    return new Serial(digits.append(check(digits)).toString());
  }

  /** Reads one as typed, of either width, with blanks and hyphens; empty when it can be none. */
  public static Optional<Serial> parse(String text) {
    String plain = JapaneseText.halfWidth(text).replaceAll("[\\s-]", "");
    return Optional.of(plain)
        .filter(digits -> FORM.matcher(digits).matches() && check(digits) == 0)
        .map(Serial::new);
  }

  private static int check(CharSequence digits) {
    return digits.chars().reduce(0, (row, digit) -> DAMM[row].charAt(digit - '0') - '0');
  }

  /** For people: {@code 12345-67890}. */
  @Override
  public String toString() {
    return value.substring(0, HALF) + "-" + value.substring(HALF);
  }
}
