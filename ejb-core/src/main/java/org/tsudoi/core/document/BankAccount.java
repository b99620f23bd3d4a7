package org.tsudoi.core.document;

import java.util.Objects;

/**
 * A bank account as documents show it (口座).
 *
 * @param bank name of the bank
 * @param branch name of the branch
 * @param type 普通, 当座 …
 * @param number account number; masked where it is somebody else's than the sender's
 * @param holder name of the holder in kana
 */
public record BankAccount(String bank, String branch, String type, String number, String holder) {

  private static final int SHOWN = 3;

  /** Refuses a missing number as a bug. */
  public BankAccount {
    Objects.requireNonNull(number, "number");
  }

  /** The same account with all but the last three digits as asterisks. */
  public BankAccount masked() {
    int hidden = Math.max(0, number.length() - SHOWN);
    String shown = "*".repeat(hidden) + number.substring(hidden);
    return new BankAccount(bank, branch, type, shown, holder);
  }
}
