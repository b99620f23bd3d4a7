package org.tsudoi.web.filing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The draft's key in the form's address. */
final class DraftKey {
  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private DraftKey() {}

  /** Empty for anything that is no key. */
  static Optional<UUID> parse(String typed) {
    return Optional.of(typed).filter(WRITTEN.asMatchPredicate()).map(UUID::fromString);
  }
}
