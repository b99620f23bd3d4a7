package org.tsudoi.core.document;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a paper says it is, at its head. */
final class Titles {
  private static final ResourceBundle TITLES =
      ResourceBundle.getBundle("org.tsudoi.core.document.titles", Locale.ROOT);

  private Titles() {}

  static String of(DocumentKind kind) {
    return TITLES.getString(kind.name());
  }
}
