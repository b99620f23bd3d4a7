package org.tsudoi.core.bank;

import java.util.Locale;
import java.util.stream.Stream;
import org.tsudoi.api.Settings;

/**
 * What one of the secretariat does and another releases before money moves (二人での確認; P-22): setting
 * {@code bank.four-eyes}, a list of {@code transfers} and {@code accounts}; none without it.
 */
public enum FourEyes {
  /** The bank's file of transfers (総合振込). */
  TRANSFERS,
  /** An office's account that is debited or receives, entered from paper. */
  ACCOUNTS;

  private static final String KEY = "bank.four-eyes";

  /** Whether the organization asks for it. */
  public boolean isAsked(Settings settings) {
    return settings.list(KEY).contains(key());
  }

  /** Refuses words that it does not know. */
  static void check(Settings settings) {
    settings.list(KEY).stream()
        .filter(word -> Stream.of(values()).noneMatch(known -> known.key().equals(word)))
        .forEach(word -> settings.refuse(KEY, "must be a list of transfers, accounts: " + word));
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
