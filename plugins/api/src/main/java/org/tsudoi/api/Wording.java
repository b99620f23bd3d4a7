package org.tsudoi.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Words that a plugin writes itself, such as the explanation of a charge: the organization's own
 * ({@code text.<key>}) before those of a bundle (P-1). Places are {@code {0}}, {@code {1}} ….
 *
 * @param settings the organization's
 * @param bundle the plugin's texts
 */
public record Wording(Settings settings, ResourceBundle bundle) {

  /** Words of {@code bundle}, which lies beside {@code plugin}'s classes. */
  public static Wording of(Settings settings, String bundle, Class<?> plugin) {
    return new Wording(
        settings, ResourceBundle.getBundle(bundle, Locale.JAPANESE, plugin.getClassLoader()));
  }

  /** The text of {@code key}, values written as they say themselves; a missing one is a bug. */
  public String text(String key, Object... values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = Objects.toString(values[i]);
    }
    return MessageFormat.format(
        settings.optional("text." + key).orElseGet(() -> bundle.getString(key)), plain);
  }

  /** Whether there is a text of {@code key}. */
  public boolean has(String key) {
    return settings.optional("text." + key).isPresent() || bundle.containsKey(key);
  }
}
