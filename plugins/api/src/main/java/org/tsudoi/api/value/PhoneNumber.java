package org.tsudoi.api.value;

import java.util.regex.Pattern;
import org.tsudoi.api.Result;

/**
 * A Japanese telephone or fax number (電話番号).
 *
 * @param value ten or eleven half-width digits from 0 on, no hyphens; anything else is refused as a
 *     bug
 */
public record PhoneNumber(String value) {

  private static final Pattern FORM = Pattern.compile("0[1-9]\\d{8}|0[2-9]0\\d{8}");
  private static final Pattern ELEVEN = Pattern.compile("(0[2-9]0)(\\d{4})(\\d{4})");
  private static final Pattern FREE_OF_CHARGE =
      Pattern.compile("(0120|0570|0800)(\\d{3})(\\d{3,4})");
  private static final Pattern METROPOLIS = Pattern.compile("(0[36])(\\d{4})(\\d{4})");
  private static final Pattern OTHER = Pattern.compile("(0\\d{2})(\\d{3})(\\d{4})");

  /** Refuses other forms as a bug. */
  public PhoneNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no telephone number: " + value);
    }
  }

  /** This number, digits only. */
  public static PhoneNumber of(String value) {
    return new PhoneNumber(value);
  }

  /**
   * Reads digits of either width with hyphens, brackets, dots and spaces anywhere, +81 for the
   * first 0. Refuses empty input ({@code required}) and what is no number of ten or eleven digits
   * ({@code phone.form}).
   */
  public static Result<PhoneNumber> parse(String text) {
    String bare = JapaneseText.halfWidth(text).replaceAll("[\\s().-]", "");
    String digits = bare.replaceFirst("^\\+810?", "0");
    if (digits.isEmpty()) {
      return Result.refused("required");
    }
    return FORM.matcher(digits).matches()
        ? Result.of(new PhoneNumber(digits))
        : Result.refused("phone.form", "input", text.strip());
  }

  /** For people, hyphens where numbers of that kind usually have them. */
  @Override
  public String toString() {
    for (Pattern kind : new Pattern[] {FREE_OF_CHARGE, ELEVEN, METROPOLIS, OTHER}) {
      var parts = kind.matcher(value);
      if (parts.matches()) {
        return parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
      }
    }
    return value;
  }
}
