package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.AccountBalance;
import org.tsudoi.core.billing.BillingDesk;

/** The trial balance (P-31). */
@Named("ledgerPage")
@RequestScoped
public class LedgerPage {
  @Inject Actor actor;
  @Inject BillingDesk desk;
  private List<AccountBalance> accounts = List.of();

  /** Sums the ledger. */
  public void open() {
    accounts = desk.ledger(actor);
  }

  /** Every account with its sums. */
  public List<AccountBalance> getAccounts() {
    return accounts;
  }

  /** The debit side in all. */
  public Yen getDebit() {
    return accounts.stream().map(AccountBalance::debit).collect(Yen.sum());
  }

  /** The credit side in all. */
  public Yen getCredit() {
    return accounts.stream().map(AccountBalance::credit).collect(Yen.sum());
  }

  /** Whether both sides are the same. */
  public boolean isBalanced() {
    return getDebit().equals(getCredit());
  }
}
