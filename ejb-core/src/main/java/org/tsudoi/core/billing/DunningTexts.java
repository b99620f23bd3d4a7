package org.tsudoi.core.billing;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.tsudoi.api.Settings;
import org.tsudoi.core.organization.OrganizationState.Running;

/**
 * What a stage's letter says: {@code billing.dunning.<n>.title} and {@code .body} of the
 * organization's settings ({@code text.<key>}), then of its plugin's bundle, then of core's, where
 * stages beyond the third say what the third does.
 */
record DunningTexts(Settings settings, Optional<ResourceBundle> plugin, ResourceBundle core) {
  private static final String BUNDLE = "org.tsudoi.core.billing.papers";
  private static final int LAST = 3;

  static DunningTexts of(Running running) {
    return new DunningTexts(
        running.settings(),
        bundle(running.program().texts(), running.program().getClass()),
        ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE, DunningTexts.class.getClassLoader()));
  }

  private static Optional<ResourceBundle> bundle(String name, Class<?> plugin) {
    try {
      return Optional.of(ResourceBundle.getBundle(name, Locale.JAPANESE, plugin.getClassLoader()));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }

  /** The letter's name. */
  String title(int stage) {
    return text(stage, "title");
  }

  /** Its sentences, a paragraph each. */
  List<String> body(int stage) {
    return text(stage, "body").lines().toList();
  }

  private String text(int stage, String part) {
    String key = "billing.dunning." + stage + "." + part;
    return settings
        .optional("text." + key)
        .or(() -> plugin.filter(texts -> texts.containsKey(key)).map(t -> t.getString(key)))
        .orElseGet(() -> core.getString("billing.dunning." + Math.min(stage, LAST) + "." + part));
  }
}
