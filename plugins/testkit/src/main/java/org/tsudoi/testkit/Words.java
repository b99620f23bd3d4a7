package org.tsudoi.testkit;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingType;

/**
 * A plugin's bundle of texts, and the English one beside it (P-55); where a key has no English the
 * Japanese text is shown.
 */
record Words(ResourceBundle texts, ResourceBundle english) {
  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  static Words of(Program program, OrganizationPlugin plugin) {
    return new Words(bundle(program, plugin, Locale.ROOT), bundle(program, plugin, Locale.ENGLISH));
  }

  private static ResourceBundle bundle(
      Program program, OrganizationPlugin plugin, Locale language) {
    return ResourceBundle.getBundle(
        program.texts(), language, plugin.getClass().getClassLoader(), AS_ASKED);
  }

  /** Keys of English texts that no Japanese text has, or that name other places than it. */
  List<String> wrongInEnglish() {
    return english.keySet().stream()
        .filter(
            key ->
                !texts.containsKey(key)
                    || !places(english.getString(key)).equals(places(texts.getString(key))))
        .sorted()
        .toList();
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toUnmodifiableSet());
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
