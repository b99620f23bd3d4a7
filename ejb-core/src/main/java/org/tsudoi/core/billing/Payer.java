package org.tsudoi.core.billing;

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
 */
record Payer(
    OfficeId office, Set<String> names, Set<String> numbers, List<Open> open, boolean debiting) {

  /** An open invoice with what is open of it, in yen. */
  record Open(long invoice, Yen due) {}
}
