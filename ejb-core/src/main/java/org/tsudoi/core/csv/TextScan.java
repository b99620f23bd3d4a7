package org.tsudoi.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** One pass over a file in one encoding: whether it is that encoding, and its lines' measure. */
final class TextScan {

  private static final int BUFFER = 1 << 16;

  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private long line = 1;
  private int length;
  private int longest;
  private long longestLine = 1;
  private long binaryLine;
  private long beyondAscii;
  private char last = '\n';
  private CoderResult fault = CoderResult.UNDERFLOW;
  private boolean faultAtEnd;

  private TextScan(CsvEncoding encoding) {
    this.decoder = encoding.strictDecoder();
  }

  static TextScan of(CsvSource source, CsvEncoding encoding) throws IOException {
    var scan = new TextScan(encoding);
    try (InputStream in = source.open()) {
      scan.run(in);
    }
    return scan;
  }

  boolean isDecoded() {
    return !fault.isError();
  }

  /** Decoded up to a last character of which bytes are missing. */
  boolean isCutInCharacter() {
    return faultAtEnd && beyondAscii > 0;
  }

  /** Line of the first fault, or the number of the last line. */
  long line() {
    return line;
  }

  int longest() {
    return longest;
  }

  long longestLine() {
    return longestLine;
  }

  /** Line of the first NUL, 0 for none: no text has one. */
  long binaryLine() {
    return binaryLine;
  }

  boolean endsWithLineEnd() {
    return last == '\n' || last == '\r';
  }

  private void run(InputStream in) throws IOException {
    boolean end = false;
    while (!end && !fault.isError()) {
      end = fill(in);
      bytes.flip();
      decode(end);
      bytes.compact();
    }
    measure();
  }

  private boolean fill(InputStream in) throws IOException {
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(read, 0));
    return read < 0;
  }

  private void decode(boolean end) {
    do {
      fault = decoder.decode(bytes, chars, end);
      chars.flip();
      char[] decoded = chars.array();
      for (int i = 0; i < chars.limit(); i++) {
        if (decoded[i] > '\r') {
          length++;
          beyondAscii += decoded[i] > 0x7F ? 1 : 0;
          last = decoded[i];
        } else {
          count(decoded[i]);
        }
      }
      chars.clear();
    } while (fault.isOverflow());
    faultAtEnd = end && fault.isMalformed() && bytes.remaining() == fault.length();
  }

  private void count(char character) {
    if (character == '\n' && last == '\r') {
      last = character;
      return;
    }
    last = character;
    if (character == '\n' || character == '\r') {
      measure();
      line++;
      length = 0;
      return;
    }
    length++;
    if (character > 0x7F) {
      beyondAscii++;
    } else if (character == 0 && binaryLine == 0) {
      binaryLine = line;
    }
  }

  private void measure() {
    if (length > longest) {
      longest = length;
      longestLine = line;
    }
  }
}
