package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.AccountChange;
import org.tsudoi.plugin.schoolcoupon.facility.AccountChanges;

/** The account of a facility that waits for a second person, on the facility's page. P-22 */
@Named("couponFacilityAccount")
@RequestScoped
public class FacilityAccountPage {
  @Inject CurrentPage page;
  @Inject CurrentStaff current;
  @Inject AccountChanges changes;

  /** Whether another account waits for a second person. */
  public boolean isFourEyes() {
    return changes.isAsked();
  }

  /** What waits; null for nothing. */
  public AccountChange getWaiting() {
    return waiting().orElse(null);
  }

  private Optional<AccountChange> waiting() {
    return current.id("id").stream().boxed().findFirst().flatMap(changes::of);
  }

  /** In whole, for it is compared with the paper; "" where the present account shall go. */
  public String getAccount() {
    return waiting().flatMap(AccountChange::account).map(FacilityAccountPage::said).orElse("");
  }

  private static String said(Account account) {
    return String.join(
        " ", account.bank(), account.branch(), account.type(), account.number(), account.holder());
  }

  /** Whether the visitor entered what waits. */
  public boolean isMine() {
    return waiting().filter(each -> each.enteredBy().equals(page.account())).isPresent();
  }

  /** Button "release-account". */
  public void release() {
    tell(changes.release(change(), current.staff()), "facility.account-released");
  }

  /** Button "discard-account". */
  public void discard() {
    tell(changes.discard(change(), current.staff()), "facility.account-discarded");
  }

  private long change() {
    return current.id("change").orElse(0);
  }

  private void tell(Decision decision, String said) {
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success(said);
      page.go("/staff/facilities/edit?id=" + page.value("id"));
    }
  }
}
