package org.tsudoi.core.bank;

/** How a bank wants account numbers of fewer than 7 digits. */
public enum AccountPadding {
  /** Zeros in front, the rule. */
  ZEROS,
  /** Spaces in front. */
  SPACES;

  String print(String number) {
    return this == ZEROS
        ? number
        : " ".repeat(number.length() - significant(number).length()) + significant(number);
  }

  private static String significant(String number) {
    return number.replaceFirst("^0+", "");
  }
}
