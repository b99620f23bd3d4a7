package org.tsudoi.core.filing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the queue a page ended. */
record QueuePlace(Instant filedAt, long id) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,18}Z)_(\\d{1,18})");

  /** The place as {@link #toString} wrote it; empty for anything else. */
  static Optional<QueuePlace> parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new QueuePlace(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2))));
    } catch (DateTimeException noInstant) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return filedAt + "_" + id;
  }
}
