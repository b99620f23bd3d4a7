package org.tsudoi.api.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * Cleaning of Japanese input (入力文字の整形). Width is converted, never scolded; names keep the
 * characters that people write them with (no NFC or NFKC over the whole text).
 */
public final class JapaneseText {

  private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\uFF61-\uFF9F]+");
  private static final Pattern KANA_WITH_MARK = Pattern.compile("[\u3041-\u30FE][\u3099\u309A]");
  private static final Pattern VARIATION_SELECTORS =
      Pattern.compile("[\uFE00-\uFE0F\\x{E0100}-\\x{E01EF}]");
  private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200F\u2060\uFEFF]");
  private static final String MS932_SIDE = "～－∥―￠￡￢";
  private static final String JIS_SIDE = "〜−‖—¢£¬";
  private static final String DASHES = "‐‑‒–—―−－ーｰ─";

  private JapaneseText() {}

  /**
   * One line of text for storing: half-width kana made full width, kana and combining marks
   * composed, MS932's twins (～－∥―￠￡￢) folded into the characters of JIS, variation selectors and
   * invisible characters dropped, line ends and tabs made spaces, trimmed. Null becomes empty.
   */
  public static String clean(String text) {
    return cleanBlock(text).replaceAll("[\\t\\n]+", " ").strip();
  }

  /** Like {@link #clean(String)} for several lines: line ends become {@code \n} and stay. */
  public static String cleanBlock(String text) {
    String lines = orEmpty(text).replace("\r\n", "\n").replace('\r', '\n');
    String visible = strip(strip(lines, VARIATION_SELECTORS), INVISIBLE);
    return toJisSide(composeKana(fullWidthKana(visible))).strip();
  }

  /**
   * Text of a half-width field (numbers, codes, addresses of mail): full-width letters, digits,
   * symbols and spaces made half width, dashes of all kinds a hyphen, trimmed. Not for names. Null
   * becomes empty.
   */
  public static String halfWidth(String text) {
    var half = new StringBuilder();
    strip(orEmpty(text), INVISIBLE)
        .codePoints()
        .map(JapaneseText::half)
        .forEach(half::appendCodePoint);
    return half.toString().strip();
  }

  /** Cleaned, and without any spaces: for comparing names, not for storing. Null becomes empty. */
  public static String withoutSpaces(String text) {
    return clean(text).replaceAll("[\\s　]+", "");
  }

  /** Half-width kana and its marks made full width; all else stays. */
  public static String fullWidthKana(String text) {
    return HALF_WIDTH_KANA
        .matcher(text)
        .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
  }

  /** MS932's twins made JIS's characters, as they are stored. */
  public static String toJisSide(String text) {
    return fold(text, MS932_SIDE, JIS_SIDE);
  }

  /** JIS's characters made MS932's twins, for files that Excel reads. */
  public static String toMs932Side(String text) {
    return fold(text, JIS_SIDE, MS932_SIDE);
  }

  /**
   * Reads one line: cleans it, then refuses empty input ({@code required}), more than {@code
   * maxLength} characters ({@code text.too-long}) and characters outside the repertoire (WF-76, see
   * {@link Repertoire#problems(String)}).
   */
  public static Result<String> parse(String text, int maxLength, Repertoire repertoire) {
    String line = clean(text);
    return line.isEmpty() ? Result.refused("required") : check(line, maxLength, repertoire);
  }

  /** Like {@link #parse}, for several lines. */
  public static Result<String> parseBlock(String text, int maxLength, Repertoire repertoire) {
    String lines = cleanBlock(text);
    return lines.isEmpty() ? Result.refused("required") : check(lines, maxLength, repertoire);
  }

  private static Result<String> check(String text, int maxLength, Repertoire repertoire) {
    var problems = new ArrayList<>(repertoire.problems(text));
    int length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      problems.add(Problem.of("text.too-long", "max", maxLength, "length", length));
    }
    return problems.isEmpty() ? Result.of(text) : Result.refused(problems);
  }

  private static String composeKana(String text) {
    return KANA_WITH_MARK
        .matcher(text)
        .replaceAll(pair -> Normalizer.normalize(pair.group(), Normalizer.Form.NFC));
  }

  private static int half(int character) {
    if (DASHES.indexOf(character) >= 0) {
      return '-';
    }
    if (character >= '！' && character <= '～') {
      return character - '！' + '!';
    }
    return switch (character) {
      case '　', '\u00A0' -> ' ';
      case '￥' -> '¥';
      case '〜' -> '~';
      default -> character;
    };
  }

  private static String fold(String text, String from, String to) {
    var folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      int twin = from.indexOf(folded.charAt(i));
      if (twin >= 0) {
        folded.setCharAt(i, to.charAt(twin));
      }
    }
    return folded.toString();
  }

  private static String strip(String text, Pattern unwanted) {
    return unwanted.matcher(text).replaceAll("");
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
