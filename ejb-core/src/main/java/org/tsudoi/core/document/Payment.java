package org.tsudoi.core.document;

import java.time.LocalDate;

/** How an invoice is paid (支払方法). */
public sealed interface Payment {

  /** The day by or on which it is paid. */
  LocalDate day();

  /** Bank account concerned, as it may be printed. */
  BankAccount account();

  /** Whether it is debited; else it is transferred by the payer. */
  default boolean debited() {
    return this instanceof Debit;
  }

  /**
   * Direct debit (口座振替) from the payer's account, printed masked.
   *
   * @param day debit day, a business day
   * @param account the payer's account
   */
  record Debit(LocalDate day, BankAccount account) implements Payment {
    /** Masks the account. */
    public Debit {
      account = account.masked();
    }
  }

  /**
   * Bank transfer (振込) to the organization.
   *
   * @param day last day for it (支払期限)
   * @param account the organization's account
   */
  record Transfer(LocalDate day, BankAccount account) implements Payment {}
}
