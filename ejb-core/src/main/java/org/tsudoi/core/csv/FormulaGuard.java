package org.tsudoi.core.csv;

import java.util.regex.Pattern;

/** Keeps texts of strangers from being run as formulas by Excel: an apostrophe before them. */
final class FormulaGuard {

  private static final char APOSTROPHE = '\'';
  private static final String STARTS = "=+-@\t\r＝＋－＠−";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");

  private FormulaGuard() {}

  static String add(String text) {
    return startsFormula(text) && !NUMBER.matcher(text).matches() ? APOSTROPHE + text : text;
  }

  static String remove(String text) {
    boolean guarded = text.length() > 1 && text.charAt(0) == APOSTROPHE;
    return guarded && startsFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
