package org.tsudoi.api.value;

import java.util.function.LongFunction;
import org.tsudoi.api.Result;

/** What the numbered ids have in common. */
final class Ids {

  private Ids() {}

  static void requirePositive(long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("an id is a positive number, not " + value);
    }
  }

  static <T> Result<T> parse(String text, LongFunction<T> id) {
    String digits = JapaneseText.halfWidth(text).strip();
    if (digits.isEmpty()) {
      return Result.refused("required");
    }
    if (!digits.matches("0*[1-9]\\d{0,17}")) {
      return Result.refused("id.not-a-number", "input", text.strip());
    }
    return Result.of(id.apply(Long.parseLong(digits)));
  }
}
