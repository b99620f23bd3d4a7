package org.tsudoi.web.route;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places for each visitor's own words. */
record DrawnForMany(List<Piece> pieces) {
  /** Characters that Unicode keeps out of texts stand around a place. */
  private static final char BEGIN = '\uFDD0';

  private static final char END = '\uFDD1';
  private static final Pattern PLACE = Pattern.compile(BEGIN + "([a-z0-9-]+)" + END);

  /**
   * A piece of the page.
   *
   * @param text what stands there for all, in UTF-8
   * @param word the name of the word that follows; "" for none
   */
  record Piece(byte[] text, String word) {}

  /** Where a word goes in. */
  static String place(String name) {
    return BEGIN + name + END;
  }

  /** Cuts what was drawn at the places. */
  static DrawnForMany of(CharSequence drawn) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(drawn);
    int from = 0;
    while (place.find()) {
      pieces.add(new Piece(bytes(drawn.subSequence(from, place.start())), place.group(1)));
      from = place.end();
    }
    pieces.add(new Piece(bytes(drawn.subSequence(from, drawn.length())), ""));
    return new DrawnForMany(List.copyOf(pieces));
  }

  /** The page with the words of one visitor, in UTF-8. */
  byte[] with(Map<String, String> words) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(20_000);
    for (Piece piece : pieces) {
      page.writeBytes(piece.text());
      page.writeBytes(bytes(escaped(words.getOrDefault(piece.word(), ""))));
    }
    return page.toByteArray();
  }

  private static String escaped(String word) {
    return word.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
