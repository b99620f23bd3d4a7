package org.tsudoi.core.bank;

import org.tsudoi.api.value.Yen;

/**
 * One account to which money is transferred.
 *
 * @param customer the caller's key (顧客コード1), up to 10 digits
 * @param account the account
 * @param amount yen, more than zero and at most 10 digits
 */
public record TransferRecord(String customer, BankAccount account, Yen amount) {}
