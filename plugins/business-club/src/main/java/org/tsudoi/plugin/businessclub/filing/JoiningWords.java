package org.tsudoi.plugin.businessclub.filing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tsudoi.api.value.BusinessMonth;

/** Words of joining that name a month. */
final class JoiningWords {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.tsudoi.plugin.businessclub.texts", Locale.JAPANESE);

  private JoiningWords() {}

  static String from(BusinessMonth month, String rule) {
    return MessageFormat.format(TEXTS.getString("joining.from." + rule), month.label());
  }
}
