package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;

/**
 * The double-entry ledger (元帳): append-only, debits positive, credits negative. The database
 * refuses an event whose postings do not balance (P-31).
 */
final class Ledger {
  /** What offices owe (未収金). */
  static final String RECEIVABLE = "RECEIVABLE";

  /** Money that came in (預金). */
  static final String BANK = "BANK";

  /** Paid too much, owed back or kept for the next invoice (前受金). */
  static final String ADVANCE = "ADVANCE";

  /** Money of unknown origin (仮受金). */
  static final String SUSPENSE = "SUSPENSE";

  /** Taken off invoices after they were issued (請求訂正). */
  static final String CORRECTION = "CORRECTION";

  private Ledger() {}

  /** One posting: yen on an account, positive for debit. */
  record Entry(String account, Yen amount) {}

  /** Adds a posting unless there is nothing to post. */
  static void add(List<Entry> entries, String account, Yen amount) {
    if (!amount.isZero()) {
      entries.add(new Entry(account, amount));
    }
  }

  /** Posts an event in one statement. */
  static void post(
      Handle handle,
      OrganizationId organization,
      String event,
      long reference,
      OfficeId office,
      LocalDate day,
      List<Entry> entries) {
    handle
        .createUpdate(
            "insert into posting (organization, booked_on, event, reference, account, office, amount)"
                + " select :organization, :day, :event, :reference, account, :office, amount"
                + " from unnest(:accounts::varchar[], :amounts::bigint[]) as e(account, amount)")
        .bind("organization", organization)
        .bind("day", day)
        .bind("event", event)
        .bind("reference", reference)
        .bind("office", office == null ? null : office.value())
        .bind("accounts", entries.stream().map(Entry::account).toArray(String[]::new))
        .bind("amounts", entries.stream().map(e -> e.amount().amount()).toArray(Long[]::new))
        .execute();
  }

  /** Every account with its balance, by account. */
  static List<AccountBalance> balances(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            "select account, coalesce(sum(amount) filter (where amount > 0), 0)::bigint as debit,"
                + " coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as credit"
                + " from posting where organization = :organization group by account"
                + " order by account")
        .bind("organization", organization)
        .mapTo(AccountBalance.class)
        .list();
  }

  /** The sum of all postings of an organization: zero, always. */
  static Yen balance(Handle handle, OrganizationId organization) {
    return handle
        .createQuery(
            "select coalesce(sum(amount), 0)::bigint from posting"
                + " where organization = :organization")
        .bind("organization", organization)
        .mapTo(Yen.class)
        .one();
  }
}
