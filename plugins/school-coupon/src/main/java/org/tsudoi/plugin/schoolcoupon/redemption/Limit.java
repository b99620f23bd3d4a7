package org.tsudoi.plugin.schoolcoupon.redemption;

import java.time.Duration;
import org.tsudoi.api.Settings;

/**
 * How often somebody may be wrong (SC-44): {@code failures} within {@code window}, then who is held
 * to it is not heard until the window is over. It begins with the first failure and is not drawn
 * out.
 */
public record Limit(int failures, Duration window) {

  /** The setting, e.g. {@code 8/30}: eight failures in thirty minutes. */
  static Limit read(Settings settings, String key, String usual) {
    String text = settings.optional(key).orElse(usual);
    if (!text.matches("[1-9][0-9]{0,3}/[1-9][0-9]?")) {
      settings.refuse(
          key, "must be failures/minutes such as " + usual + ", but is \"" + text + "\"");
      return read(usual);
    }
    return read(text);
  }

  private static Limit read(String text) {
    String[] parts = text.split("/");
    return new Limit(Integer.parseInt(parts[0]), Duration.ofMinutes(Integer.parseInt(parts[1])));
  }
}
