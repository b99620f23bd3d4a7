package org.tsudoi.core.member;

import java.time.LocalDate;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.HolderName;

/**
 * The account that an office's fees are debited from (引落口座).
 *
 * @param kind name of an {@link AccountType}
 * @param customerNumber what the bank's files call the office
 */
public record OfficeAccount(
    LocalDate validFrom,
    LocalDate validTo,
    String bankCode,
    String branchCode,
    String kind,
    String number,
    String holder,
    String customerNumber) {

  /** The account as banks' files need it. */
  public BankAccount account() {
    return new BankAccount(
        bankCode,
        branchCode,
        AccountType.valueOf(kind),
        number,
        HolderName.parse(holder).orElseThrow());
  }
}
