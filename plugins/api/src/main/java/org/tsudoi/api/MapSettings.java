package org.tsudoi.api;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tsudoi.api.value.Yen;

/** Settings over a map, which keeps the problems by key: as core opens plugins, and tests do. */
public class MapSettings implements Settings {
  private static final String ENGLISH = ".en";

  private final TreeMap<String, String> values;
  private final Locale language;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /** Settings of these values. */
  public MapSettings(Map<String, String> values) {
    this(new TreeMap<>(values), Locale.JAPANESE);
  }

  private MapSettings(TreeMap<String, String> values, Locale language) {
    this.values = values;
    this.language = language;
  }

  @Override
  public Locale language() {
    return language;
  }

  /** The same values, with problems of their own. */
  @Override
  public MapSettings in(Locale other) {
    return new MapSettings(values, other);
  }

  /** The reason of each key that cannot be used; empty when all is well. */
  public Map<String, String> problems() {
    return problems;
  }

  @Override
  public String text(String key) {
    return optional(key)
        .orElseGet(
            () -> {
              refuse(key, "is missing");
              return "";
            });
  }

  @Override
  public Optional<String> optional(String key) {
    return (language.equals(Locale.ENGLISH) ? value(key + ENGLISH) : Optional.<String>empty())
        .or(() -> value(key));
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }

  @Override
  public int number(String key, int min, int max) {
    return read(
        key, min, "a whole number from " + min + " to " + max, text -> inRange(text, min, max));
  }

  private static int inRange(String text, int min, int max) {
    int number = Integer.parseInt(text);
    if (number < min || number > max) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  @Override
  public Yen yen(String key) {
    return Yen.of(number(key, 0, Integer.MAX_VALUE));
  }

  @Override
  public boolean flag(String key) {
    return read(key, false, "true or false", MapSettings::trueOrFalse);
  }

  private static Boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  @Override
  public LocalTime time(String key) {
    return read(key, LocalTime.MIDNIGHT, "a time as HH:mm", LocalTime::parse);
  }

  @Override
  public List<String> list(String key) {
    return optional(key)
        .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  @Override
  public Set<String> keys(String prefix) {
    Set<String> keys = new TreeSet<>(values.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    keys.removeIf(this::isTranslation);
    return keys;
  }

  private boolean isTranslation(String key) {
    return key.endsWith(ENGLISH)
        && values.containsKey(key.substring(0, key.length() - ENGLISH.length()));
  }

  @Override
  public void refuse(String key, String reason) {
    problems.putIfAbsent(key, reason);
  }

  private <T> T read(String key, T harmless, String expected, Function<String, T> parse) {
    String text = text(key);
    if (text.isEmpty()) {
      return harmless;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(key, "must be " + expected + ", but is \"" + text + "\"");
      return harmless;
    }
  }
}
