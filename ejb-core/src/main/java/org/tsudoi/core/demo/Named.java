package org.tsudoi.core.demo;

/** A word with its reading in katakana. */
record Named(String text, String kana) {

  static Named of(String pair) {
    String[] parts = pair.split("/");
    return new Named(parts[0], parts[1]);
  }
}
