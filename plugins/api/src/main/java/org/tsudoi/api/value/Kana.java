package org.tsudoi.api.value;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsudoi.api.Result;

/**
 * A name in kana (フリガナ), in full-width katakana with one full-width space between its parts.
 *
 * @param value such as {@code ヤマダ　ハナコ}; anything but full-width katakana, ー, ・ and single inner
 *     spaces is refused as a bug
 */
public record Kana(String value) implements Comparable<Kana> {

  private static final String LETTERS = "\u30A1-\u30FA・ーヽヾ";
  private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]+(　[" + LETTERS + "]+)*");
  private static final Pattern FOREIGN = Pattern.compile("[^　" + LETTERS + "]");
  private static final Pattern DASH_AFTER_KANA =
      Pattern.compile("(?<=[\u30A1-\u30FA])[-‐‑‒–—―−－─]");
  private static final Pattern DROPPED_IN_KEY = Pattern.compile("[\\p{M}\\s　・]");
  private static final String SMALL = "ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ";
  private static final String LARGE = "アイウエオツヤユヨワカケクシストヌハヒフヘホムラリルレロ";

  /** Refuses other forms as a bug. */
  public Kana {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no full-width katakana: " + value);
    }
  }

  /** This name, already in full-width katakana. */
  public static Kana of(String value) {
    return new Kana(value);
  }

  /**
   * Reads hiragana or katakana of either width (DS-3). Refuses empty input ({@code required}) and
   * other characters, naming them ({@code kana.character}).
   */
  public static Result<Kana> parse(String text) {
    String katakana = normalize(text);
    if (katakana.isEmpty()) {
      return Result.refused("required");
    }
    String foreign = foreignCharacters(katakana);
    return foreign.isEmpty()
        ? Result.of(new Kana(katakana))
        : Result.refused("kana.character", "characters", foreign);
  }

  /**
   * Key for lenient search (DS-3), also of partial input: voiced, small and plain kana, hiragana
   * and katakana, both widths, with or without spaces and ・ give the same key. Never null.
   */
  public static String searchKey(String text) {
    String wide = Normalizer.normalize(JapaneseText.clean(text), Normalizer.Form.NFKC);
    String apart = JapaneseText.toJisSide(Normalizer.normalize(wide, Normalizer.Form.NFD));
    String bare = DROPPED_IN_KEY.matcher(apart).replaceAll("");
    return large(DASH_AFTER_KANA.matcher(katakana(bare)).replaceAll("ー"));
  }

  /** The lenient key of this name. */
  public String searchKey() {
    return searchKey(value);
  }

  @Override
  public int compareTo(Kana other) {
    return value.compareTo(other.value);
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }

  private static String normalize(String text) {
    String katakana = katakana(JapaneseText.clean(text)).replaceAll("[\\s　]+", "　");
    return DASH_AFTER_KANA.matcher(katakana).replaceAll("ー");
  }

  private static String foreignCharacters(String katakana) {
    return FOREIGN
        .matcher(katakana)
        .results()
        .map(found -> found.group())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String katakana(String text) {
    return mapEach(text, c -> c >= 'ぁ' && c <= 'ゖ' || c == 'ゝ' || c == 'ゞ' ? c + 0x60 : c);
  }

  private static String large(String text) {
    return mapEach(text, c -> SMALL.indexOf(c) < 0 ? c : LARGE.charAt(SMALL.indexOf(c)));
  }

  private static String mapEach(String text, IntUnaryOperator change) {
    var mapped = new StringBuilder();
    text.codePoints().map(change).forEach(mapped::appendCodePoint);
    return mapped.toString();
  }
}
