package org.tsudoi.core.document;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Makes text printable: variation selectors and control characters go, a kana and its following
 * voicing mark become one character, and what the font lacks is noted and becomes 〓.
 */
final class PrintableText {

  private static final String GETA = "〓";
  private static final Pattern VOICED =
      Pattern.compile("[\\u3040-\\u30FF][\\u3099\\u309A]", Pattern.UNICODE_CASE);

  private final IntPredicate canPrint;
  private final Set<Integer> missing;

  /** Notes what {@code canPrint} denies in {@code missing}. */
  PrintableText(IntPredicate canPrint, Set<Integer> missing) {
    this.canPrint = canPrint;
    this.missing = missing;
  }

  String of(String text) {
    if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    composed(text).codePoints().filter(c -> !isInvisible(c)).forEach(c -> append(c, printable));
    return printable.toString();
  }

  private static String composed(String text) {
    return VOICED
        .matcher(text)
        .replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFC));
  }

  private void append(int codePoint, StringBuilder printable) {
    if (isSpace(codePoint) || canPrint.test(codePoint)) {
      printable.appendCodePoint(codePoint);
    } else {
      missing.add(codePoint);
      printable.append(GETA);
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isInvisible(int c) {
    return isVariationSelector(c)
        || Character.getType(c) == Character.FORMAT
        || (Character.isISOControl(c) && !isSpace(c));
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
