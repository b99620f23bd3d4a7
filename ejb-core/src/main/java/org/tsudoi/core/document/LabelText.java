package org.tsudoi.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Fits an address into a label: long texts go on in the next line, and the letters become as small
 * as it takes. Nothing is cut.
 */
final class LabelText {
  private static final double LARGEST = 10.5;
  private static final double SMALLEST = 1.5;
  private static final double STEP = 0.25;
  private static final double NAME = 1.2;

  private final ToDoubleFunction<String> width;

  /** Measures by {@code width}: of a text, in letters' sizes. */
  LabelText(ToDoubleFunction<String> width) {
    this.width = width;
  }

  /** The lines, in the largest letters with which they fit. */
  List<LabelLine> fit(Recipient recipient, double room, double height) {
    double size = LARGEST;
    List<LabelLine> lines = lines(recipient, size, room);
    while (size > SMALLEST && lines.stream().mapToDouble(LabelLine::height).sum() > height) {
      size -= STEP;
      lines = lines(recipient, size, room);
    }
    return lines;
  }

  private List<LabelLine> lines(Recipient recipient, double size, double room) {
    List<LabelLine> lines = new ArrayList<>();
    String postal = recipient.located() ? "〒" + recipient.postal() : "";
    add(lines, (postal + "　（" + recipient.number() + "）").strip(), size, room);
    recipient.address().forEach(line -> add(lines, line, size, room));
    add(lines, (recipient.name() + "　" + recipient.honorific()).strip(), size * NAME, room);
    add(lines, recipient.attention(), size, room);
    return lines;
  }

  private void add(List<LabelLine> lines, String text, double size, double room) {
    wrap(text, room / size).forEach(line -> lines.add(new LabelLine(line, size)));
  }

  /** The text in lines no wider than {@code room}. */
  List<String> wrap(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text, room)) {
      if (line.length() > 0 && width.applyAsDouble((line + piece).stripTrailing()) > room) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private List<String> pieces(String text, double room) {
    List<String> pieces = new ArrayList<>();
    JapaneseLineBreaker breaker = new JapaneseLineBreaker();
    breaker.setText(text);
    int begin = 0;
    for (int end = breaker.next(); end > 0; end = breaker.next()) {
      addPiece(pieces, text.substring(begin, end), room);
      begin = end;
    }
    return pieces;
  }

  /**
   * What is too wide without a place to break it, such as a long foreign word, is broken anywhere.
   */
  private void addPiece(List<String> pieces, String piece, double room) {
    if (width.applyAsDouble(piece) <= room) {
      pieces.add(piece);
    } else {
      piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
    }
  }
}
