package org.tsudoi.api.value;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsudoi.api.Problem;

/** The characters that an organization's texts may have (文字範囲, WF-76). */
public enum Repertoire {
  /** JIS X 0213 and nothing else. */
  JIS_X_0213("x-SJIS_0213"),
  /** JIS X 0213 and what Windows adds, such as 髙, but no private-use characters. */
  JIS_X_0213_AND_MS932("x-SJIS_0213", "windows-31j");

  private static final int SOFT_HYPHEN = 0xAD;

  /** The kana of JIS X 0213 that have no code point of their own. */
  private static final Pattern WITH_HANDAKUTEN = Pattern.compile("[かきくけこカキクケコセツトㇷ]\u309A");

  private final List<Charset> charsets;

  Repertoire(String... charsets) {
    this.charsets = List.of(charsets).stream().map(Charset::forName).toList();
  }

  /**
   * What is wrong with the text: control characters except the line end ({@code text.control}),
   * half-width kana ({@code text.half-width-kana}) and characters outside the repertoire ({@code
   * text.character}), each problem naming its characters.
   */
  public List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    report(problems, "text.control", text, Repertoire::isControl);
    report(problems, "text.half-width-kana", text, Repertoire::isHalfWidthKana);
    List<CharsetEncoder> encoders = charsets.stream().map(Charset::newEncoder).toList();
    String plain = WITH_HANDAKUTEN.matcher(text).replaceAll("");
    report(problems, "text.character", plain, character -> offends(encoders, character));
    return problems;
  }

  /** Whether the text is free of problems. */
  public boolean accepts(String text) {
    return problems(text).isEmpty();
  }

  /** A character with its code, as messages name it: {@code 😀（U+1F600）}. */
  public static String name(int character) {
    String code = "U+%04X".formatted(character);
    return isControl(character) || isPrivate(character)
        ? code
        : Character.toString(character) + "（" + code + "）";
  }

  private static boolean offends(List<CharsetEncoder> encoders, int character) {
    if (isControl(character) || isHalfWidthKana(character)) {
      return false;
    }
    String alone = Character.toString(character);
    return isPrivate(character) || encoders.stream().noneMatch(each -> each.canEncode(alone));
  }

  private static void report(
      List<Problem> problems, String code, String text, IntPredicate offending) {
    String names =
        text.codePoints()
            .filter(offending)
            .distinct()
            .mapToObj(Repertoire::name)
            .collect(Collectors.joining("、"));
    if (!names.isEmpty()) {
      problems.add(Problem.of(code, "characters", names));
    }
  }

  private static boolean isControl(int character) {
    return character != '\n' && Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT && character != SOFT_HYPHEN
        || Character.getType(character) == Character.SURROGATE;
  }

  private static boolean isHalfWidthKana(int character) {
    return character >= 0xFF61 && character <= 0xFF9F;
  }

  private static boolean isPrivate(int character) {
    return Character.getType(character) == Character.PRIVATE_USE;
  }
}
