package org.tsudoi.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One reason for which an input is refused (不備). Its text lives in a bundle under its code.
 *
 * @param field name of the form field that it is about; empty when it is about the whole
 * @param code key of its text, such as {@code yen.not-a-number}
 * @param args values that the text names, in order of mention
 */
public record Problem(String field, String code, Map<String, Object> args) {

  /** Refuses nulls and an empty code as bugs. */
  public Problem {
    Objects.requireNonNull(field, "field");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a problem needs a code");
    }
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /** A problem of the whole input; {@code args} are name and value in turn. */
  public static Problem of(String code, Object... args) {
    return at("", code, args);
  }

  /** A problem of one field; {@code args} are name and value in turn. */
  public static Problem at(String field, String code, Object... args) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      named.put((String) args[i], args[i + 1]);
    }
    return new Problem(field, code, named);
  }

  /** The same problem, said of {@code field}. */
  public Problem at(String field) {
    return new Problem(field, code, args);
  }
}
