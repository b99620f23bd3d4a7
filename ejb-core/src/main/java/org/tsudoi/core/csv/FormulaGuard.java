package org.tsudoi.core.csv;

import java.util.regex.Pattern;

/** Keeps texts of strangers from being run as formulas by Excel: an apostrophe before them. */
final class FormulaGuard {

  private static final String APOSTROPHE = "'";
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r＝＋－＠−].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");

  private FormulaGuard() {}

  static String add(String text) {
    return isFormula(text) && !NUMBER.matcher(text).matches() ? APOSTROPHE + text : text;
  }

  static String remove(String text) {
    return text.startsWith(APOSTROPHE) && isFormula(text) ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches();
  }
}
