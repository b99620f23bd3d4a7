package org.tsudoi.web.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads keys from resource bundles; a bundle that does not exist has no keys. */
final class Bundles {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();

  private Bundles() {}

  static Optional<String> find(String bundle, String key, Locale locale) {
    if (bundle.isEmpty() || MISSING.contains(bundle)) {
      return Optional.empty();
    }
    try {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              bundle, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
      return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    } catch (MissingResourceException none) {
      MISSING.add(bundle);
      return Optional.empty();
    }
  }
}
