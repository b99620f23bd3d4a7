package org.tsudoi.api;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.Yen;

/**
 * One organization's configuration, read by key (P-3). A missing or unreadable value is noted as a
 * problem of its key and a harmless value is returned, so that all problems are reported at once.
 */
public interface Settings {

  /** The text at {@code key}; a problem when it is missing or blank. */
  String text(String key);

  /** The text at {@code key}, if there is one. */
  Optional<String> optional(String key);

  /** The whole number at {@code key}, from {@code min} to {@code max}. */
  int number(String key, int min, int max);

  /** The amount at {@code key}, zero or more yen. */
  Yen yen(String key);

  /** {@code true} or {@code false} at {@code key}. */
  boolean flag(String key);

  /** The time of day at {@code key}, as {@code HH:mm}. */
  LocalTime time(String key);

  /** The comma-separated texts at {@code key}, without blanks. */
  List<String> list(String key);

  /** The keys that begin with {@code prefix}, in order. */
  Set<String> keys(String prefix);

  /** The language that texts are asked for in; Japanese unless it is {@link #in} another one. */
  default Locale language() {
    return Locale.JAPANESE;
  }

  /**
   * The same settings told in a language (P-55): for English the value of {@code <key>.en} goes
   * before that of {@code <key>}.
   */
  default Settings in(Locale language) {
    return this;
  }

  /** Notes that the value at {@code key} cannot be used, and why. */
  void refuse(String key, String reason);
}
