package org.tsudoi.plugin.businessclub.filing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys that clubs are configured by: those of the demonstration's clubs and of the manual. */
final class ClubKeys {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern OWN =
      Pattern.compile("(brand|category|fee|filing\\.joining|benefit)\\..*|categories|benefits");
  static final String ENGLISH = ".en";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private ClubKeys() {}

  /** What an organization of the demonstration is configured with. */
  static Map<String, String> of(String organization) {
    Properties read = new Properties();
    Path file = ROOT.resolve("config/organizations/" + organization + "/organization.properties");
    try (Reader in = Files.newBufferedReader(file)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
    return values;
  }

  /** Every key that this plugin reads. */
  static Set<String> all() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> organizations = Files.list(ROOT.resolve("config/organizations"))) {
      organizations.map(path -> of(path.getFileName().toString())).forEach(of -> add(of, keys));
    }
    manual().filter(key -> keys.stream().noneMatch(shape(key)::matches)).forEach(keys::add);
    return keys;
  }

  private static void add(Map<String, String> values, Set<String> keys) {
    if (values.get("plugin").equals("business-club")) {
      values.keySet().stream()
          .filter(key -> OWN.matcher(key).matches() && !key.endsWith(ENGLISH))
          .forEach(keys::add);
    }
  }

  /** The manual's keys, with {@code OFFICE} and {@code marriage} in their places. */
  private static Stream<String> manual() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/plugins.md"));
    String club = between(text, "## Settings of `business-club`", "\n## ");
    int benefits = club.indexOf("### Benefits");
    return Stream.concat(
        keys(club.substring(0, benefits), ""), keys(club.substring(benefits), "benefit.marriage."));
  }

  private static String between(String text, String from, String to) {
    int begin = text.indexOf(from) + from.length();
    return text.substring(begin, text.indexOf(to, begin));
  }

  private static Stream<String> keys(String part, String prefix) {
    return part.lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf("|", 2)))
        .flatMap(line -> CODE.matcher(line).results().map(found -> found.group(1)))
        .map(key -> prefix + key.replace("<code>", "OFFICE"));
  }

  private static Shape shape(String key) {
    return new Shape(
        Pattern.compile(
            key.startsWith("benefit.marriage.")
                ? "benefit\\.[^.]+\\."
                    + key.substring("benefit.marriage.".length())
                        .replace(".", "\\.")
                        .replace("OFFICE", "[A-Z0-9_]+")
                : Pattern.quote(key)));
  }

  private record Shape(Pattern pattern) {
    boolean matches(String key) {
      Matcher matcher = pattern.matcher(key);
      return matcher.matches();
    }
  }
}
