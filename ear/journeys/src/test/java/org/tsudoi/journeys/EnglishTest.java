package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bundle that pages show has an English one beside it that says the same (P-55, decision 22).
 * Papers, mails and the heads of files that are read again are Japanese only.
 */
class EnglishTest {
  private static final Path ROOT = Path.of(System.getProperty("tsudoi.root"));
  private static final List<String> MODULES =
      List.of(
          "plugins/api", "ejb-core", "web-faces", "plugins/business-club", "plugins/school-coupon");

  /** Titles of papers, invoices, mails, and the page of components. */
  private static final Pattern JAPANESE_ONLY =
      Pattern.compile(
          ".*(core/document/titles|core/billing/(papers|mails)|web/styles/messages)\\.properties");

  private static final Pattern PAPERS_AND_MAILS =
      Pattern.compile(
          "(mail\\.filing|filing\\.copy|benefit\\.(mail|notice|transfer\\.file)|member\\.notice"
              + "|paper\\.mail|feed\\.column)[.-].*|benefit\\.transfer\\.file");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern NUMBERED = Pattern.compile("\\{\\d+}");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "[\\u3001\\u3002\\u300c\\u300d\\u3040-\\u30ff\\u4e00-\\u9fff\\uff00-\\uffef]");

  /** What the switch says to those who want to go back. */
  private static final Set<String> IN_JAPANESE_FOR_A_REASON = Set.of("language.ja");

  static Stream<Path> bundles() {
    return MODULES.stream()
        .flatMap(EnglishTest::properties)
        .filter(file -> !file.toString().endsWith("_en.properties"))
        .filter(file -> !JAPANESE_ONLY.matcher(file.toString().replace('\\', '/')).matches())
        .map(ROOT::relativize);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void english_says_what_japanese_says(Path bundle) {
    Map<String, String> japanese = read(ROOT.resolve(bundle));
    Map<String, String> english = english(bundle);
    japanese.keySet().removeIf(key -> PAPERS_AND_MAILS.matcher(key).matches());
    assertThat(english.keySet()).isEqualTo(japanese.keySet());
    assertThat(english)
        .allSatisfy((key, text) -> assertThat(places(text)).isEqualTo(places(japanese.get(key))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void english_is_english(Path bundle) {
    assertThat(english(bundle))
        .allSatisfy(
            (key, text) ->
                assertThat(IN_JAPANESE_FOR_A_REASON.contains(key) ? "" : text)
                    .doesNotContainPattern(JAPANESE));
  }

  /** A straight apostrophe would take the places after it for plain text. */
  @ParameterizedTest
  @MethodSource("bundles")
  void texts_with_numbered_places_can_be_filled(Path bundle) {
    assertThat(english(bundle))
        .allSatisfy(
            (key, text) -> {
              if (NUMBERED.matcher(text).find()) {
                assertThatCode(() -> new MessageFormat(text)).doesNotThrowAnyException();
                assertThat(text).doesNotContain("'");
              }
            });
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> english(Path bundle) {
    return read(ROOT.resolve(bundle.toString().replace(".properties", "_en.properties")));
  }

  private static Map<String, String> read(Path file) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> read = new TreeMap<>();
    texts.stringPropertyNames().forEach(key -> read.put(key, texts.getProperty(key)));
    return read;
  }

  private static Stream<Path> properties(String module) {
    Path folder = ROOT.resolve(module).resolve("src/main/resources/org/tsudoi");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
