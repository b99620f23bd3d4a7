package org.tsudoi.testkit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables that migrations create, and those that they protect.
 *
 * @param created names after {@code create table}
 * @param isProtected names given to {@code protect('…')}
 */
record Tables(List<String> created, List<String> isProtected) {
  private static final Pattern CREATE =
      Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.\"]+)");
  private static final Pattern PROTECT = Pattern.compile("(?i)protect\\('([^']+)'\\)");

  static Tables of(String sql) {
    String statements = sql.replaceAll("--[^\n]*", "");
    return new Tables(find(CREATE, statements), find(PROTECT, statements));
  }

  private static List<String> find(Pattern pattern, String sql) {
    return pattern.matcher(sql).results().map(found -> found.group(1)).toList();
  }
}
