package org.tsudoi.core.bank;

/** Whether an account is debited for the first time (新規コード). */
public enum NewCode {
  /** Debited before. */
  USUAL("0"),
  /** The first debit ever. */
  FIRST("1"),
  /** The first debit since bank, branch, number or holder changed. */
  CHANGED("2");

  private final String code;

  NewCode(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
