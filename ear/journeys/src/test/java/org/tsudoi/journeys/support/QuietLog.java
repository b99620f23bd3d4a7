package org.tsudoi.journeys.support;

import java.util.List;
import java.util.regex.Pattern;

/** What the server's log tells of failures nobody expected: each is a 500 that somebody saw. */
public final class QuietLog {
  private static final Pattern FAILURE =
      Pattern.compile(
          "^\\S+ \\S+ SEVERE\\s+org\\.tsudoi|error page of request|a step of job .* failed");

  private QuietLog() {}

  /** Such lines, without those of organizations that are broken on purpose. */
  public static List<String> failures(Product product) {
    return product.log().stream()
        .filter(line -> FAILURE.matcher(line).find())
        .filter(line -> !line.contains("broken") && !line.contains("does not run"))
        .toList();
  }
}
