package org.tsudoi.core.bank;

import java.text.Normalizer;
import org.tsudoi.api.Result;

/** Numbers of fixed length as people type them: either width, hyphens and spaces between. */
final class Digits {

  private Digits() {}

  static String halfWidth(String typed) {
    return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }

  /** The number with zeros in front up to {@code length}; refuses other input and all zeros. */
  static Result<String> parse(String typed, int length) {
    String digits = halfWidth(typed).replaceAll("[-‐−ー\\s]", "");
    if (digits.isEmpty()) {
      return Result.refused("required");
    }
    if (!are(digits) || digits.length() > length || digits.chars().allMatch(c -> c == '0')) {
      return Result.refused("bank.account.digits", "length", length, "input", digits);
    }
    return Result.of(padded(digits, length));
  }

  static boolean are(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
