package org.tsudoi.plugin.schoolcoupon.person;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;

/**
 * The number by which people are known (組合員番号): six letters and digits; a spouse has the member's
 * number followed by 01. SC-21
 */
public record PersonNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{6}(01)?");
  private static final int MEMBER = 6;

  /** Refuses other forms as a bug. */
  public PersonNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no person's number: " + value.length() + " characters");
    }
  }

  /**
   * Reads a number as people type it: either width, small letters, blanks and hyphens in between.
   * Refuses empty input ({@code required}) and other forms ({@code person.number}).
   */
  public static Result<PersonNumber> parse(String text) {
    String plain = JapaneseText.halfWidth(text).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return Result.refused("required");
    }
    return FORM.matcher(plain).matches()
        ? Result.of(new PersonNumber(plain))
        : Result.refused("person.number");
  }

  /** The member's number: itself, or that of the spouse's member. */
  public String member() {
    return value.substring(0, MEMBER);
  }

  /** Whether it is a spouse's. */
  public boolean isSpouse() {
    return value.length() > MEMBER;
  }

  @Override
  public String toString() {
    return value;
  }
}
