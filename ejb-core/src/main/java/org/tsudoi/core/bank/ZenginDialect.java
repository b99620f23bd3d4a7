package org.tsudoi.core.bank;

import java.util.Map;

/**
 * What one bank does its own way in the common file format (P-32).
 *
 * @param lineEnd behind each record written; reading takes any
 * @param encoding character code
 * @param kana characters taken in names
 * @param outcomes meaning of each result code; a code that is not here is refused
 * @param endOfFileMark whether the byte 0x1A ends a file written; reading takes both
 * @param accountPadding how short account numbers are filled
 * @param newCodes whether the new code is written; else it is always 0
 */
public record ZenginDialect(
    LineEnd lineEnd,
    ZenginEncoding encoding,
    KanaSet kana,
    Map<String, DebitOutcome> outcomes,
    boolean endOfFileMark,
    AccountPadding accountPadding,
    boolean newCodes) {

  /** As the Zengin rules say, with CRLF. */
  public static final ZenginDialect STANDARD =
      new ZenginDialect(
          LineEnd.CRLF,
          ZenginEncoding.JIS_X_0201,
          KanaSet.STANDARD,
          DebitOutcome.ZENGIN,
          false,
          AccountPadding.ZEROS,
          true);

  /** Keeps its own copy of the codes. */
  public ZenginDialect {
    outcomes = Map.copyOf(outcomes);
  }

  String newCode(NewCode code) {
    return (newCodes ? code : NewCode.USUAL).code();
  }
}
