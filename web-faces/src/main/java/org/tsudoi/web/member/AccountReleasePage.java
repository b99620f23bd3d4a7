package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.member.AccountReleaseDesk;
import org.tsudoi.core.member.OfficeAccount;
import org.tsudoi.core.member.OfficeAccountDesk;
import org.tsudoi.core.member.OfficePaper;
import org.tsudoi.core.member.TransferAccount;
import org.tsudoi.core.member.WaitingAccount;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** Offices' accounts that one entered and another releases (P-22, OC-4): the list, and one. */
@Named("accountRelease")
@RequestScoped
public class AccountReleasePage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject AccountReleaseDesk desk;
  @Inject OfficeAccountDesk accounts;
  @Inject BusinessClock clock;
  private List<WaitingAccount> found = List.of();
  private List<WaitingAccount> ofOffice;
  private WaitingAccount one;
  private BankAccount now;

  /** Finds all that wait. */
  public void list() {
    found = desk.waiting(actor, Cursor.id(form, "after", 0), SIZE + 1);
  }

  /** Finds the one {@code id}. */
  public void open() {
    one = desk.one(actor, Cursor.id(form, "id", 0)).orElse(null);
    if (one == null) {
      pages.refuse(404);
      return;
    }
    now =
        one.kind() == OfficePaper.Kind.RECEIVING_ACCOUNT
            ? accounts
                .transferAccount(actor, one.office(), clock.today())
                .map(TransferAccount::account)
                .orElse(null)
            : accounts
                .account(actor, one.office(), clock.today())
                .map(OfficeAccount::account)
                .orElse(null);
  }

  /** Button "release". */
  public void release() {
    end(desk.release(actor, one.id()), "member.accounts.released");
  }

  /** Button "discard". */
  public void discard() {
    end(desk.discard(actor, one.id()), "member.accounts.discarded");
  }

  private void end(Decision decision, String done) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(done);
      pages.go("/staff/offices/detail?id=" + one.office());
    }
  }

  /** What waits for an office. */
  public List<WaitingAccount> of(OfficeId office) {
    if (ofOffice == null) {
      ofOffice = desk.waiting(actor, office);
    }
    return ofOffice;
  }

  /** The one looked at. */
  public WaitingAccount getOne() {
    return one;
  }

  /** The account as it is today; null for none. */
  public BankAccount getNow() {
    return now;
  }

  /** Whether this account may release it: another than who entered it. */
  public boolean isOther() {
    return actor.account().filter(who -> !who.equals(one.enteredBy())).isPresent();
  }

  /** Those of this page. */
  public List<WaitingAccount> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url("/staff/offices/accounts?after=" + found.get(SIZE - 1).id())
        : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("after").isEmpty() ? "" : pages.url("/staff/offices/accounts");
  }
}
