package org.tsudoi.core.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;

/**
 * The ID by which an account logs in (ログインID). Upper and lower case are the same.
 *
 * @param value 3 to 50 letters, digits and {@code @ - _ + .}; anything else is refused as a bug
 */
public record LoginId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9@_+.-]{3,50}");

  /** Refuses other forms as a bug. */
  public LoginId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no login ID");
    }
  }

  /**
   * Reads an ID of either width for a new account; refuses other forms ({@code
   * access.login-id.form}).
   */
  public static Result<LoginId> parse(String text) {
    String id = JapaneseText.halfWidth(text);
    if (id.isEmpty()) {
      return Result.refused("required");
    }
    return FORM.matcher(id).matches()
        ? Result.of(new LoginId(id))
        : Result.refused("access.login-id.form");
  }

  /** What was typed at login, as IDs are compared; any text. */
  static String key(String typed) {
    return JapaneseText.halfWidth(typed).toLowerCase(Locale.ROOT);
  }

  /** For comparing: in small letters. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }
}
