package org.tsudoi.core.bank;

import org.tsudoi.api.value.Yen;

/**
 * One account to be debited.
 *
 * @param customer the caller's key (顧客番号), up to 20 letters and digits; unique in its file, where
 *     zeros in front do not count, because banks add or drop them
 * @param account the account
 * @param amount yen, more than zero and at most 10 digits
 * @param newCode whether it is the first debit
 * @param bankName name of the bank in kana; may be empty
 * @param branchName name of the branch in kana; may be empty
 */
public record DebitRecord(
    String customer,
    BankAccount account,
    Yen amount,
    NewCode newCode,
    String bankName,
    String branchName) {

  /** A debit without the names of bank and branch, which most banks do not ask for. */
  public DebitRecord(String customer, BankAccount account, Yen amount, NewCode newCode) {
    this(customer, account, amount, newCode, "", "");
  }

  static String key(String customer) {
    return customer.strip().replaceFirst("^0+", "");
  }

  String key() {
    return key(customer);
  }
}
