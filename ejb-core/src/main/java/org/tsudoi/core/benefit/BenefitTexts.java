package org.tsudoi.core.benefit;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.tsudoi.core.organization.OrganizationState.Running;

/** Words of notices and mails; the organization's setting {@code text.<key>} goes first. */
final class BenefitTexts {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.tsudoi.core.benefit.messages", Locale.ROOT);

  private BenefitTexts() {}

  static String of(Running running, String key) {
    return running.settings().optional("text." + key).orElseGet(() -> TEXTS.getString(key));
  }

  /** The text with {@code {name}} filled. */
  static String of(Running running, String key, Map<String, ?> values) {
    String text = of(running, key);
    for (Map.Entry<String, ?> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return text;
  }
}
