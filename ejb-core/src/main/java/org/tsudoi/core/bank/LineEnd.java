package org.tsudoi.core.bank;

/** What a bank wants behind each record of a file it is sent (改行コード). */
public enum LineEnd {
  /** Carriage return and line feed. */
  CRLF("\r\n"),
  /** Line feed alone. */
  LF("\n"),
  /** Nothing: records follow each other at once. */
  NONE("");

  private final String characters;

  LineEnd(String characters) {
    this.characters = characters;
  }

  String characters() {
    return characters;
  }
}
