package org.tsudoi.core.member;

import java.time.LocalDate;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.HolderName;

/**
 * The account to which an office's benefits are transferred (振込口座).
 *
 * @param kind name of an {@link AccountType}
 * @param own whether it was registered for transfers; else fees are debited from it
 */
public record TransferAccount(
    LocalDate validFrom,
    String bankCode,
    String branchCode,
    String kind,
    String number,
    String holder,
    boolean own) {

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
