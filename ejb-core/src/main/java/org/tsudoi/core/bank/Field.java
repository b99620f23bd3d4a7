package org.tsudoi.core.bank;

/**
 * One field of a fixed record (項目).
 *
 * @param name for messages; unique in its layout, except for fillers
 * @param mode how it is filled
 * @param length bytes
 * @param content what a constant always holds; empty otherwise
 */
record Field(String name, Mode mode, int length, String content) {

  /** How a field is filled (モード). */
  enum Mode {
    /** N: digits, zeros in front. */
    NUMBER,
    /** C: half-width letters, digits and signs, spaces behind. */
    TEXT,
    /** C: a name in the bank's kana, spaces behind. */
    NAME,
    /** Always the same. */
    CONSTANT,
    /** Spaces when written, anything when read. */
    FILLER
  }

  static Field number(String name, int length) {
    return new Field(name, Mode.NUMBER, length, "");
  }

  static Field text(String name, int length) {
    return new Field(name, Mode.TEXT, length, "");
  }

  static Field name(String name, int length) {
    return new Field(name, Mode.NAME, length, "");
  }

  static Field constant(String name, String content) {
    return new Field(name, Mode.CONSTANT, content.length(), content);
  }

  static Field filler(int length) {
    return new Field("filler", Mode.FILLER, length, "");
  }

  /** The value in the full length; a value that is too long is refused as a bug. */
  String print(String value) {
    String blanks = (mode == Mode.NUMBER ? "0" : " ").repeat(length - value.length());
    return mode == Mode.NUMBER ? blanks + value : value + blanks;
  }
}
