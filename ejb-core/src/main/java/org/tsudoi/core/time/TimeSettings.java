package org.tsudoi.core.time;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The operator's settings of this room: MicroProfile Config, or system properties where there is
 * none.
 */
final class TimeSettings {

  private TimeSettings() {}

  static Optional<String> text(String key) {
    return configured(key).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The value at the key, if there is one; an unreadable one throws with the key's name. */
  static <T> Optional<T> value(String key, Function<String, T> parse) {
    try {
      return text(key).map(parse);
    } catch (DateTimeException unreadable) {
      throw new IllegalStateException(key + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static Optional<String> configured(String key) {
    try {
      return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    } catch (IllegalStateException noProvider) {
      return Optional.ofNullable(System.getProperty(key));
    }
  }
}
