package org.tsudoi.core.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.bank.BankAccount;

/**
 * The way to offices' bank accounts: from which fees are debited (引落口座) and to which benefits go
 * (振込口座). The secretariat changes them by the office's paper, which is kept (OC-4); an employer's
 * account reads those of its offices.
 *
 * <p>Changes are refused with problems: {@code changed-meanwhile} when someone else was faster
 * (P-23), and what is said at each.
 */
@Stateless
public class OfficeAccountDesk {
  private static final int PAPERS = 50;

  @Inject OfficeChanges officeChanges;
  @Inject OfficeAccounts accounts;
  @Inject TransferAccounts transferAccounts;
  @Inject AccountChanges accountChanges;
  @Inject OfficePapers papers;
  @Inject BusinessClock clock;
  @Inject AuditLog audit;

  /** The account that the office's fees are debited from on {@code day}. */
  public Optional<OfficeAccount> account(Actor actor, OfficeId office, LocalDate day) {
    actor.requireOffice(office);
    return accounts.on(actor.organization(), office, day);
  }

  /**
   * From {@code from} on the office's fees are debited from this account. For the secretariat, on
   * the bank's paper (OC-4). Refused ({@code office.customer-number-taken}) when another office has
   * the customer number: the bank could not tell them apart.
   */
  public Decision changeAccount(
      Actor actor,
      OfficeId office,
      LocalDate from,
      BankAccount account,
      String customerNumber,
      Basis basis) {
    return changeAccount(actor, office, from, account, customerNumber, clock.today(), basis);
  }

  /**
   * The same by a paper that was received on {@code receivedOn}; where no account was debited
   * before, the office's fees are from {@code from} on (OC-4: payment method). Refused at {@code
   * receivedOn} for a day to come ({@code member.paper-future}), and from a day more than 31 days
   * back ({@code member.account-too-early}). Noted with both accounts, masked. Where the
   * organization asks for two persons (P-22, {@code bank.four-eyes}), it waits for {@link
   * AccountReleaseDesk}, one at a time ({@code member.account-waits}).
   */
  public Decision changeAccount(
      Actor actor,
      OfficeId office,
      LocalDate from,
      BankAccount account,
      String customerNumber,
      LocalDate receivedOn,
      Basis basis) {
    actor.requireStaff();
    AccountEntry entry = AccountEntry.debit(office, from, account, customerNumber, receivedOn);
    return accountChanges.change(actor, entry, basis);
  }

  /**
   * From {@code from} on the office transfers its fees itself, no account is debited (会費納入方法の変更;
   * OC-4). For the secretariat, on the office's paper. Refused when none is debited then ({@code
   * office.not-debited}), at {@code receivedOn} for a day to come, and from a day more than 31 days
   * back ({@code member.account-too-early}).
   */
  public Decision endDebit(
      Actor actor, OfficeId office, LocalDate from, LocalDate receivedOn, Basis basis) {
    actor.requireStaff();
    if (!accounts.isDebited(actor.organization(), office, from)) {
      return Decision.refused(Problem.at("method", "office.not-debited"));
    }
    Decision may = accountChanges.notTooEarly(from);
    Decision decision = may.isAccepted() ? byPaper(actor, office, receivedOn, basis) : may;
    if (decision.isAccepted()) {
      audit.note(
          actor,
          "office.debit-ended",
          "office:" + office,
          accountChanges.ended(actor.organization(), office, from));
      accounts.end(actor.organization(), office, from);
      papers.note(actor, office, OfficePaper.Kind.TRANSFER, receivedOn, from);
    }
    return decision;
  }

  private Decision byPaper(Actor actor, OfficeId office, LocalDate receivedOn, Basis basis) {
    Decision may = papers.check(receivedOn);
    return may.isAccepted() ? officeChanges.touch(actor.organization(), office, basis) : may;
  }

  /** Every account ever debited, the latest first. For the secretariat. */
  public List<OfficeAccount> accounts(Actor actor, OfficeId office) {
    actor.requireStaff();
    return accounts.all(actor.organization(), office);
  }

  /** The papers by which the office changed what cannot be changed online, the latest first. */
  public List<OfficePaper> papers(Actor actor, OfficeId office) {
    actor.requireStaff();
    return papers.of(actor.organization(), office, PAPERS);
  }

  /**
   * The account to which the office's benefits are transferred on {@code day} (振込口座): its own, else
   * the one that its fees are debited from.
   */
  public Optional<TransferAccount> transferAccount(Actor actor, OfficeId office, LocalDate day) {
    actor.requireOffice(office);
    return transferAccounts.on(actor.organization(), office, day);
  }

  /**
   * From {@code from} on benefits go to this account. For the secretariat, on the office's paper
   * (OC-4).
   */
  public Decision changeTransferAccount(
      Actor actor, OfficeId office, LocalDate from, BankAccount account, Basis basis) {
    return changeTransferAccount(actor, office, from, account, clock.today(), basis);
  }

  /**
   * The same by a paper that was received on {@code receivedOn}. Refused there for a day to come
   * ({@code member.paper-future}), and from a day more than 31 days back ({@code
   * member.account-too-early}). Noted with both accounts, masked; may wait for its release as that
   * of an account for debits.
   */
  public Decision changeTransferAccount(
      Actor actor,
      OfficeId office,
      LocalDate from,
      BankAccount account,
      LocalDate receivedOn,
      Basis basis) {
    actor.requireStaff();
    AccountEntry entry = AccountEntry.receiving(office, from, account, receivedOn);
    return accountChanges.change(actor, entry, basis);
  }
}
