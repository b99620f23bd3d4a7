package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * An office as who may have sent money: what it is called by banks, and what it owes.
 *
 * @param names keys of its names: registered, its account's holder, learned
 * @param numbers its own and its customer numbers, without leading zeros
 * @param open its open invoices, the oldest first
 * @param debiting whether the bank is asked for some of them: then no amount is sure
 * @param entered payments that staff entered by hand: the bank may tell of the same money
 */
record Payer(
    OfficeId office,
    Set<String> names,
    Set<String> numbers,
    List<Open> open,
    boolean debiting,
    List<Entered> entered) {
  private static final int DAYS = 5;

  /** An open invoice with what is open of it, in yen. */
  record Open(long invoice, Yen due) {}

  /** A payment that was entered by hand. */
  record Entered(LocalDate day, Yen amount) {}

  /** The same without invoices that are paid. */
  Payer owing(List<Open> left) {
    return new Payer(office, names, numbers, left, debiting, entered);
  }

  /** Whether staff entered as much as received some days before or after {@code day}. */
  boolean isEntered(LocalDate day, Yen amount) {
    return entered.stream()
        .anyMatch(
            each ->
                each.amount().equals(amount)
                    && !each.day().isBefore(day.minusDays(DAYS))
                    && !each.day().isAfter(day.plusDays(DAYS)));
  }
}
