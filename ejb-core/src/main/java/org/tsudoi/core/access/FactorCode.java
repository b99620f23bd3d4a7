package org.tsudoi.core.access;

import java.text.Normalizer;
import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * What was typed as a second factor: the app's six digits, or a recovery code of twelve.
 *
 * @param digits in half width, without spaces and hyphens
 */
record FactorCode(String digits) {
  /** Reads either width; refuses with {@code required} or {@code access.factor.form}. */
  static Result<FactorCode> parse(String typed) {
    String digits =
        Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}\\u2212\\u30fc]", "");
    if (digits.isEmpty()) {
      return Result.refused(List.of(Problem.at("code", "required")));
    }
    return digits.matches("[0-9]{6}|[0-9]{12}")
        ? Result.of(new FactorCode(digits))
        : Result.refused(List.of(Problem.at("code", "access.factor.form")));
  }

  boolean isOfApp() {
    return digits.length() == Totp.DIGITS;
  }
}
