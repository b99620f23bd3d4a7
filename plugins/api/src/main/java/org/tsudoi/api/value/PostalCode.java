package org.tsudoi.api.value;

import java.util.regex.Pattern;
import org.tsudoi.api.Result;

/**
 * A postal code (郵便番号).
 *
 * @param value seven half-width digits, no hyphen; anything else is refused as a bug
 */
public record PostalCode(String value) implements Comparable<PostalCode> {

  private static final Pattern FORM = Pattern.compile("\\d{7}");

  /** Refuses other forms as a bug. */
  public PostalCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no postal code: " + value);
    }
  }

  /** This code, seven digits. */
  public static PostalCode of(String value) {
    return new PostalCode(value);
  }

  /**
   * Reads digits of either width, with or without 〒, hyphen and spaces. Refuses empty input ({@code
   * required}) and all but seven digits ({@code postal-code.form}).
   */
  public static Result<PostalCode> parse(String text) {
    String digits = JapaneseText.halfWidth(text).replaceAll("[〒\\s-]", "");
    if (digits.isEmpty()) {
      return Result.refused("required");
    }
    return FORM.matcher(digits).matches()
        ? Result.of(new PostalCode(digits))
        : Result.refused("postal-code.form", "input", text.strip());
  }

  @Override
  public int compareTo(PostalCode other) {
    return value.compareTo(other.value);
  }

  /** For people: {@code 123-4567}. */
  @Override
  public String toString() {
    return value.substring(0, 3) + "-" + value.substring(3);
  }
}
