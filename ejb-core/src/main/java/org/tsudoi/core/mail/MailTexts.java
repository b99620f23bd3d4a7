package org.tsudoi.core.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.time.BusinessDates;

/**
 * Where the texts of mails are: the organization's own ({@code text.mail.<room>.<name>}) go before
 * the plugin's, and those before core's.
 */
record MailTexts(Settings settings, Program program) {

  String read(String name) {
    return settings.optional("text.mail." + name.replace('/', '.')).orElseGet(() -> template(name));
  }

  private String template(String name) {
    int slash = name.indexOf('/');
    if (slash <= 0) {
      throw new IllegalArgumentException("a mail template is room/name, not " + name);
    }
    String own = folder(program.texts()) + "mail/" + name + ".txt";
    String cores =
        "org/tsudoi/core/" + name.substring(0, slash) + "/mail" + name.substring(slash) + ".txt";
    String found = read(program.getClass().getClassLoader(), own);
    found = found == null ? read(MailTexts.class.getClassLoader(), cores) : found;
    if (found == null) {
      throw new IllegalArgumentException("no mail template " + name);
    }
    return found;
  }

  private static String folder(String bundle) {
    return bundle.substring(0, bundle.lastIndexOf('.') + 1).replace('.', '/');
  }

  private static String read(ClassLoader loader, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }

  /** Days as 2026年6月1日（令和8年）, whole numbers with commas, anything else as it says itself. */
  static String format(Object value) {
    if (value instanceof LocalDate day) {
      return BusinessDates.formatBoth(day);
    }
    return value instanceof Integer || value instanceof Long
        ? String.format(Locale.ROOT, "%,d", value)
        : String.valueOf(value);
  }
}
