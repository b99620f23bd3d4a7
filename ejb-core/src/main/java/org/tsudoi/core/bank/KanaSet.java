package org.tsudoi.core.bank;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The characters that one bank takes in names (使用可能文字), beyond the digits, the large letters, the
 * space and the large half-width katakana that all take.
 *
 * @param symbols further half-width characters
 * @param wo whether ｦ is taken; it becomes ｵ where it is not
 */
public record KanaSet(String symbols, boolean wo) {

  /** All that the Zengin rules name. */
  public static final KanaSet STANDARD = new KanaSet("()-./,｢｣\\", true);

  /** What every bank takes: no ｦ, and only the symbols of holders' names. */
  public static final KanaSet NARROW = new KanaSet("()-.", false);

  /** The name as this bank takes it; characters that it does not take are left in. */
  public String fit(String name) {
    if (fits(name)) {
      return name;
    }
    String kana = HalfWidthKana.of(name);
    return wo ? kana : kana.replace('ｦ', 'ｵ');
  }

  /** The characters of a fitted name that this bank does not take, each once; empty if none. */
  public String strangers(String fitted) {
    return strangers(fitted, this::takes);
  }

  /** The characters that are not taken, each once. */
  static String strangers(String text, IntPredicate taken) {
    return text.codePoints()
        .filter(taken.negate())
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private boolean fits(String name) {
    return name.chars().allMatch(this::takes) && !name.contains("  ") && name.strip().equals(name);
  }

  boolean takes(int c) {
    return c == ' '
        || c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'ｱ' && c <= 'ﾟ'
        || wo && c == 'ｦ'
        || symbols.indexOf(c) >= 0;
  }
}
