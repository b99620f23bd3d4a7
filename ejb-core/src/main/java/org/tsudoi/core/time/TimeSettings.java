package org.tsudoi.core.time;

import java.util.Optional;
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

  private static Optional<String> configured(String key) {
    try {
      return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    } catch (IllegalStateException noProvider) {
      return Optional.ofNullable(System.getProperty(key));
    }
  }
}
