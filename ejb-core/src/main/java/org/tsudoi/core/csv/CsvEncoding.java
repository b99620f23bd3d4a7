package org.tsudoi.core.csv;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encodings of CSV that Excel understands (文字コード). */
public enum CsvEncoding {
  /** UTF-8; written with a byte order mark, read with or without. */
  UTF_8(StandardCharsets.UTF_8),
  /** Shift_JIS with Windows' extensions (MS932), as Japanese Excel saves by default. */
  SHIFT_JIS(Charset.forName("windows-31j"));

  private final Charset charset;

  CsvEncoding(Charset charset) {
    this.charset = charset;
  }

  /** Java's charset. */
  public Charset charset() {
    return charset;
  }

  CharsetDecoder strictDecoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
