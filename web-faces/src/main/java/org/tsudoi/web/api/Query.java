package org.tsudoi.web.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query of an address taken apart; the body is not looked at. */
final class Query {
  private Query() {}

  /** The first value of each name; what cannot be decoded is left out. */
  static Map<String, String> of(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      try {
        values.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
      } catch (IllegalArgumentException malformed) {
        continue;
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
