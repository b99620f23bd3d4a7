package org.tsudoi.api;

import java.text.MessageFormat;
import java.util.Objects;
import java.util.ResourceBundle;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.api.value.Yen;

/**
 * Words that a plugin writes itself, such as the explanation of a charge: the organization's own
 * ({@code text.<key>}) before those of a bundle (P-1). Places are {@code {0}}, {@code {1}} ….
 *
 * @param settings the organization's
 * @param bundle the plugin's texts
 */
public record Wording(Settings settings, ResourceBundle bundle) {

  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * Words of {@code bundle}, which lies beside {@code plugin}'s classes, in the language of the
   * settings; what the bundle does not say in English it says in Japanese (P-55).
   */
  public static Wording of(Settings settings, String bundle, Class<?> plugin) {
    return new Wording(
        settings,
        ResourceBundle.getBundle(bundle, settings.language(), plugin.getClassLoader(), AS_ASKED));
  }

  /** How days and amounts are written in these words. */
  public Spelling spelling() {
    return new Spelling(settings.language());
  }

  /**
   * The text of {@code key}; amounts among the values are written as the language has them, all
   * else as it says itself. A missing text is a bug.
   */
  public String text(String key, Object... values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = said(values[i]);
    }
    return MessageFormat.format(
        settings.optional("text." + key).orElseGet(() -> bundle.getString(key)), plain);
  }

  private String said(Object value) {
    return value instanceof Yen amount ? spelling().yen(amount) : Objects.toString(value);
  }

  /** Whether there is a text of {@code key}. */
  public boolean has(String key) {
    return settings.optional("text." + key).isPresent() || bundle.containsKey(key);
  }
}
