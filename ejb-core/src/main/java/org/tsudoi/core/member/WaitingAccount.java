package org.tsudoi.core.member;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.HolderName;

/**
 * An office's account that waits until somebody else of the secretariat releases it (二人での確認; P-22).
 *
 * @param kind {@code DEBIT_ACCOUNT} or {@code RECEIVING_ACCOUNT}
 * @param accountKind name of an {@link AccountType}
 * @param enteredBy who cannot release it
 */
public record WaitingAccount(
    long id,
    OfficeId office,
    String officeNumber,
    String officeName,
    OfficePaper.Kind kind,
    LocalDate validFrom,
    String bankCode,
    String branchCode,
    String accountKind,
    String number,
    String holder,
    String customerNumber,
    LocalDate receivedOn,
    AccountId enteredBy,
    String enteredName,
    Instant enteredAt) {

  /** The account as banks' files need it. */
  public BankAccount account() {
    return new BankAccount(
        bankCode,
        branchCode,
        AccountType.valueOf(accountKind),
        number,
        HolderName.parse(holder).orElseThrow());
  }

  AccountEntry entry() {
    return new AccountEntry(office, kind, validFrom, account(), customerNumber, receivedOn);
  }
}
