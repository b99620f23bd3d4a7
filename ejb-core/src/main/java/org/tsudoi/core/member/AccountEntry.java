package org.tsudoi.core.member;

import java.time.LocalDate;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.bank.BankAccount;

/**
 * An office's account as the secretariat enters it from paper (OC-4).
 *
 * @param kind {@code DEBIT_ACCOUNT} or {@code RECEIVING_ACCOUNT}
 * @param from from which day on it holds
 * @param customerNumber what the bank's files call the office; "" for a receiving account
 * @param receivedOn when the paper came
 */
record AccountEntry(
    OfficeId office,
    OfficePaper.Kind kind,
    LocalDate from,
    BankAccount account,
    String customerNumber,
    LocalDate receivedOn) {

  static AccountEntry debit(
      OfficeId office,
      LocalDate from,
      BankAccount account,
      String customerNumber,
      LocalDate receivedOn) {
    return new AccountEntry(
        office, OfficePaper.Kind.DEBIT_ACCOUNT, from, account, customerNumber, receivedOn);
  }

  static AccountEntry receiving(
      OfficeId office, LocalDate from, BankAccount account, LocalDate receivedOn) {
    return new AccountEntry(
        office, OfficePaper.Kind.RECEIVING_ACCOUNT, from, account, "", receivedOn);
  }

  boolean isDebit() {
    return kind == OfficePaper.Kind.DEBIT_ACCOUNT;
  }
}
