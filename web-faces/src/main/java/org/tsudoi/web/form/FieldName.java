package org.tsudoi.web.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of fields: plain ones and those of rows, {@code entries[0].familyName}. */
final class FieldName {
  private static final Pattern IN_ROW = Pattern.compile("(.+)\\[(\\d{1,4})\\]\\.(.+)");

  private FieldName() {}

  /** Name as an HTML id, also good in a link's fragment. */
  static String id(String name) {
    return "f-" + name.replaceAll("[^a-zA-Z0-9]+", "-");
  }

  /** The name without its row. */
  static String bare(String name) {
    Matcher matcher = IN_ROW.matcher(name);
    return matcher.matches() ? matcher.group(3) : name;
  }

  static String beside(String name, String other) {
    return name.substring(0, name.length() - bare(name).length()) + other;
  }

  /** The row's number for people, from 1. */
  static Optional<Integer> row(String name) {
    Matcher matcher = IN_ROW.matcher(name);
    return matcher.matches()
        ? Optional.of(Integer.parseInt(matcher.group(2)) + 1)
        : Optional.empty();
  }

  /** The row's index if the name is of a row of this list. */
  static Optional<Integer> indexIn(String list, String name) {
    Matcher matcher = IN_ROW.matcher(name);
    return matcher.matches() && matcher.group(1).equals(list)
        ? Optional.of(Integer.parseInt(matcher.group(2)))
        : Optional.empty();
  }
}
