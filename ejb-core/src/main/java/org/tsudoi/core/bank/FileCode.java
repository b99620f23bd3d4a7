package org.tsudoi.core.bank;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes character codes that a bank's file must not have but that programs turn it into. */
final class FileCode {

  private static final char UTF_8_MARK = 'ï';
  private static final char EBCDIC_ONE = 'ñ';

  private FileCode() {}

  /** Name of the strange code; empty when the file may be in the right one. */
  static Optional<String> strange(byte[] file) {
    String raw = new String(file, StandardCharsets.ISO_8859_1);
    if (raw.startsWith("ÿþ") || raw.startsWith("þÿ") || raw.indexOf('\0') >= 0) {
      return Optional.of("UTF-16");
    }
    if (raw.startsWith("ï»¿") || hasUtf8Kana(raw)) {
      return Optional.of("UTF-8");
    }
    return raw.charAt(0) == EBCDIC_ONE ? Optional.of("EBCDIC") : Optional.empty();
  }

  private static boolean hasUtf8Kana(String raw) {
    for (int at = raw.indexOf(UTF_8_MARK); at >= 0; at = raw.indexOf(UTF_8_MARK, at + 1)) {
      if (raw.startsWith("½", at + 1) || raw.startsWith("¾", at + 1)) {
        return true;
      }
    }
    return false;
  }
}
