package org.tsudoi.core.csv;

import java.util.ArrayList;
import java.util.List;

/** The shorter way through the usual record: fields are quoted whole or not at all. */
final class PlainRecord {
  private static final char QUOTE = '"';
  private static final char SEPARATOR = ',';

  private PlainRecord() {}

  /** The fields of a line; null where a parser is needed to tell. */
  static List<String> split(String line) {
    if (line.isEmpty()) {
      return null;
    }
    List<String> fields = new ArrayList<>(32);
    int from = 0;
    while (from <= line.length()) {
      boolean quoted = from < line.length() && line.charAt(from) == QUOTE;
      int begin = quoted ? from + 1 : from;
      int end = end(line, begin, quoted ? QUOTE : SEPARATOR);
      int next = quoted ? end + 1 : end;
      if (end < 0 || next < line.length() && line.charAt(next) != SEPARATOR) {
        return null;
      }
      String field = line.substring(begin, end);
      if (!quoted && field.indexOf(QUOTE) >= 0) {
        return null;
      }
      fields.add(field);
      from = next + 1;
    }
    return fields;
  }

  /** A quoted field must have an end, a bare one ends with the line. */
  private static int end(String line, int from, char with) {
    int found = line.indexOf(with, from);
    return found < 0 && with == SEPARATOR ? line.length() : found;
  }
}
