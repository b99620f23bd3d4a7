package org.tsudoi.core.bank;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Character code of a bank's files. Half-width characters are the same bytes in both; they differ
 * in what is tolerated when reading.
 */
public enum ZenginEncoding {
  /** JIS X 0201: single bytes only. */
  JIS_X_0201("JIS_X0201"),
  /** MS932: two-byte characters in names, as some banks' programs leave them, are read too. */
  MS932("windows-31j");

  private final Charset charset;

  ZenginEncoding(String charset) {
    this.charset = Charset.forName(charset);
  }

  byte[] encode(String text) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] out = new byte[bytes.remaining()];
      bytes.get(out);
      return out;
    } catch (CharacterCodingException strangerSlippedThrough) {
      throw new IllegalArgumentException("not in " + charset, strangerSlippedThrough);
    }
  }

  /** The text, or empty when the bytes are none in this code or hold control characters. */
  Optional<String> decode(byte[] bytes, int from, int length) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString();
      return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException otherCode) {
      return Optional.empty();
    }
  }
}
