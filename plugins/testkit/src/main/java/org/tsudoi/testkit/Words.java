package org.tsudoi.testkit;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingType;

/** A plugin's bundle of texts. */
record Words(ResourceBundle texts) {
  static Words of(Program program, OrganizationPlugin plugin) {
    return new Words(
        ResourceBundle.getBundle(program.texts(), Locale.ROOT, plugin.getClass().getClassLoader()));
  }

  boolean has(String key) {
    return texts.containsKey(key) && !texts.getString(key).isBlank();
  }

  /** Whether the type has the text, in its own words or in the bundle. */
  boolean has(FilingType type, String name) {
    return !type.words().getOrDefault(name, "").isBlank()
        || has("filing." + type.code() + "." + name);
  }

  /** The keys that a field needs and the bundle lacks. */
  Stream<String> missing(FilingType type, Field field) {
    Stream<String> options =
        field.options().stream()
            .filter(option -> option.label().isBlank())
            .map(option -> field.name() + "." + option.value());
    return Stream.concat(Stream.of(field.name() + ".label"), options)
        .filter(key -> !has(type, key) && !has("field." + key))
        .map(key -> "filing." + type.code() + "." + key);
  }
}
