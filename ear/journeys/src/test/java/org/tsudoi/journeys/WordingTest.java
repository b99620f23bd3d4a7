package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people read lies in bundles, where an organization can reword it and a translator finds it.
 * Java code holds Japanese only where the words are the rule itself.
 */
class WordingTest {
  private static final Path ROOT = Path.of(System.getProperty("tsudoi.root"));
  private static final List<String> MODULES =
      List.of("ejb-core", "web-faces", "plugins/business-club");
  private static final List<String> REFUSING =
      List.of(
          "plugins/api", "ejb-core", "web-faces", "plugins/business-club", "plugins/school-coupon");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:Problem\\s*\\.\\s*(?:of\\(|at\\(\\s*[^,()]+(?:\\([^()]*\\))?[^,()]*,)"
              + "|(?:Result|Decision)\\s*\\.\\s*(?:<[\\w<>]+>\\s*)?refused\\(|form\\s*\\.\\s*reject\\(\\s*[^,()]+,)"
              + "\\s*\"([a-z][a-z0-9.-]*)\""
              + "|Optional\\s*\\.\\s*of\\(\\s*\"([a-z][a-z0-9-]*\\.[a-z0-9.-]*)\"\\)");
  private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)=");

  /** Kept with its cause where the invoice is told to be unprintable. */
  private static final Set<String> FOR_THE_LOG = Set.of("billing.unprintable");

  /** Told to other systems as it is. */
  private static final Set<String> FOR_PROGRAMS = Set.of("json", "unknown");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");

  /** The demonstration's people and places, and the page of styles. */
  private static final Set<String> INVENTED =
      Set.of(
          "DemoAccounts",
          "DemoAnswers",
          "DemoFees",
          "DemoNews",
          "DemoPeople",
          "Invention",
          "Words",
          "StylePage");

  /**
   * Letters, names and headings that are read or written as a law, a bank or a file format says.
   */
  private static final Set<String> RULES =
      Set.of(
          "AccountType",
          "Digits",
          "DocumentText",
          "FieldReader",
          "HalfWidthKana",
          "HolidayLaw",
          "ImportColumns",
          "ImportComparison",
          "JapaneseLineBreaker",
          "MemberRowReader",
          "Names",
          "Recipient");

  /** Who acts when nobody does, the first account, the page without any bundle. */
  private static final Set<String> BEFORE_ANY_BUNDLE =
      Set.of("Actor", "FirstAdminStep", "ErrorPage", "Letterhead");

  @Test
  void texts_lie_in_bundles() {
    assertThat(MODULES.stream().flatMap(WordingTest::sources).filter(WordingTest::isTalking))
        .isEmpty();
  }

  @Test
  void every_exception_is_still_one() {
    assertThat(
            MODULES.stream()
                .flatMap(WordingTest::sources)
                .filter(source -> JAPANESE.matcher(code(source)).find())
                .map(WordingTest::type))
        .containsAll(INVENTED)
        .containsAll(RULES)
        .containsAll(BEFORE_ANY_BUNDLE);
  }

  /** A refusal without words would show its key; who adds a code writes what to do. */
  @Test
  void every_refusal_has_words() {
    Set<String> written =
        REFUSING.stream().flatMap(WordingTest::keys).collect(Collectors.toUnmodifiableSet());
    List<String> codes =
        REFUSING.stream()
            .flatMap(WordingTest::sources)
            .flatMap(source -> REFUSAL.matcher(code(source)).results())
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .toList();
    assertThat(codes).hasSizeGreaterThan(400);
    assertThat(codes)
        .filteredOn(
            code ->
                !code.endsWith("-") && !FOR_THE_LOG.contains(code) && !FOR_PROGRAMS.contains(code))
        .allSatisfy(code -> assertThat(written).contains(code));
  }

  private static Stream<String> keys(String module) {
    return files(module, "src/main/resources", ".properties")
        .flatMap(file -> KEY.matcher(read(file)).results())
        .map(found -> found.group(1));
  }

  private static boolean isTalking(Path source) {
    String type = type(source);
    return !INVENTED.contains(type)
        && !RULES.contains(type)
        && !BEFORE_ANY_BUNDLE.contains(type)
        && JAPANESE.matcher(code(source)).find();
  }

  private static String type(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  private static String code(Path source) {
    return COMMENT.matcher(read(source)).replaceAll("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sources(String module) {
    return files(module, "src/main/java", ".java");
  }

  private static Stream<Path> files(String module, String folder, String ending) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
