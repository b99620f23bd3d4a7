package org.tsudoi.web.form;

import java.util.regex.Pattern;
import org.tsudoi.web.request.BadRequest;

/**
 * Texts as browsers send them. U+0000 and halves of characters, which neither a browser sends nor
 * the database keeps, refuse the whole request; other control characters but tabs and line ends are
 * left out, and so are the two code points that no XML may contain.
 */
final class SentText {
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]");

  private SentText() {}

  /** The text without control characters. */
  static String clean(String sent) {
    return isPlain(sent) ? sent : CONTROL.matcher(checked(sent)).replaceAll("");
  }

  /** The text as it is; refused with {@link BadRequest} if nobody could have typed it. */
  static String checked(String sent) {
    if (!isPlain(sent) && sent.codePoints().anyMatch(SentText::isImpossible)) {
      throw new BadRequest("U+0000 or half a character");
    }
    return sent;
  }

  /** Whether all of it is on an American keyboard, as most names and values are. */
  private static boolean isPlain(String sent) {
    for (int i = 0; i < sent.length(); i++) {
      if (sent.charAt(i) < ' ' || sent.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isImpossible(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}
