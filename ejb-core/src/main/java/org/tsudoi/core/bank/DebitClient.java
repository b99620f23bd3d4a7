package org.tsudoi.core.bank;

/**
 * Who collects by direct debit (委託者) or pays by transfer (振込依頼人): the organization as its bank
 * knows it.
 *
 * @param code number that the bank gave it, up to 10 digits
 * @param name its name in kana, up to 40 half-width characters
 * @param account where the collected money goes, or the money to be paid comes from
 * @param bankName name of that bank in kana; may be empty
 * @param branchName name of that branch in kana; may be empty
 */
public record DebitClient(
    String code, String name, BankAccount account, String bankName, String branchName) {}
