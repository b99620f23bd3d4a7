package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.member.AccountReleaseDesk;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.OfficeAccountDesk;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.member.TransferAccount;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The account to which an office's benefits go, entered by the secretariat from paper (OC-4). */
@Named("transferAccount")
@RequestScoped
public class TransferAccountPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject OfficeAccountDesk accountDesk;
  @Inject AccountReleaseDesk release;
  @Inject BusinessClock clock;
  private OfficeView office;
  private OfficeId read;
  private Optional<TransferAccount> account = Optional.empty();

  /** The office's account as it is. */
  public void open() {
    form.labels("member.office");
    office = office(form.value("id")).orElse(null);
    if (office == null) {
      pages.refuse(404);
      return;
    }
    form.offer("version", office.version());
    form.offer("from", BusinessDates.format(clock.today()))
        .offer("receivedOn", BusinessDates.format(clock.today()));
    account(office.id()).filter(TransferAccount::own).ifPresent(this::offer);
  }

  private Optional<OfficeView> office(String id) {
    return OfficeId.parse(id).toOptional().flatMap(one -> desk.office(actor, one, clock.today()));
  }

  private void offer(TransferAccount account) {
    form.offer("bank", account.bankCode())
        .offer("branch", account.branchCode())
        .offer("type", account.account().type().code())
        .offer("number", account.number())
        .offer("holder", account.holder());
  }

  /** Button "account". */
  public void account() {
    Optional<LocalDate> from = form.accept("from", BusinessDates.parse(form.value("from")));
    Optional<LocalDate> receivedOn =
        form.accept("receivedOn", BusinessDates.parse(form.value("receivedOn")));
    Result<BankAccount> account =
        BankAccount.parse(
            form.value("bank"),
            form.value("branch"),
            form.value("type"),
            form.value("number"),
            form.value("holder"));
    form.reject(account.problems());
    if (form.isGood()) {
      end(
          accountDesk.changeTransferAccount(
              actor, office.id(), from.get(), account.orElseThrow(), receivedOn.get(), seen()));
    }
  }

  private Basis seen() {
    String version = form.value("version");
    return Basis.seen(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
  }

  private void end(Decision decision) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(
          release.isAsked(actor) ? "member.account-entered" : "member.transfer-account-changed");
      pages.go("/staff/offices/detail?id=" + office.id());
    }
  }

  private Optional<TransferAccount> account(OfficeId id) {
    if (!id.equals(read)) {
      read = id;
      account = accountDesk.transferAccount(actor, id, clock.today());
    }
    return account;
  }

  /** The account of an office that was registered for transfers; null for none. */
  public TransferAccount own(OfficeId id) {
    return account(id).filter(TransferAccount::own).orElse(null);
  }

  /** Kinds of accounts. */
  public List<Field.Option> getTypes() {
    return List.of(AccountType.values()).stream()
        .map(type -> new Field.Option(type.code(), texts.get("member.account-" + type)))
        .toList();
  }
}
