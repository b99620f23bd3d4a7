package org.tsudoi.core.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end in Japanese (禁則処理): no 。 at a line's start, no 「 at its end. */
final class JapaneseLineBreaker implements FSTextBreaker {

  private static final String NOT_FIRST = "、。，．・：；！？）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々%％";
  private static final String NOT_LAST = "（［｛「『【〈《〔￥¥";

  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.JAPANESE);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    lines.setText(newText);
  }

  @Override
  public int next() {
    int end = lines.next();
    while (end != BreakIterator.DONE && end < text.length() && isForbidden(end)) {
      end = lines.next();
    }
    return end;
  }

  private boolean isForbidden(int end) {
    return NOT_FIRST.indexOf(text.charAt(end)) >= 0 || NOT_LAST.indexOf(text.charAt(end - 1)) >= 0;
  }
}
