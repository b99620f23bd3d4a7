package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.facility.AccountChanges;
import org.tsudoi.plugin.schoolcoupon.facility.AccountJson;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/**
 * Makes files for the bank (総合振込データ): each settlement is in one of them. Where the organization
 * asks for two persons ({@code bank.four-eyes} with {@code transfers}), there is no file before
 * somebody else releases it ({@link PaymentReleaseDesk}). SC-45
 */
@ApplicationScoped
public class PaymentDesk {
  private static final String FOUR_EYES = "bank.four-eyes";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject BusinessCalendar calendar;
  @Inject TransferFiles transfers;
  @Inject SettlementDesk settlements;
  @Inject SettlementLock lock;
  @Inject Payments payments;
  @Inject PaymentSteps steps;
  @Inject AccountChanges accounts;

  /** Whether somebody else must release what one of the secretariat makes. */
  public boolean isFourEyes() {
    return current.settings().list(FOUR_EYES).contains("transfers");
  }

  /**
   * Asks for what facilities with an account are to get for a closed month and those before it;
   * answers the file's id. Refused with {@code settle.not-closed}, {@code settle.pay-on.past},
   * {@code settle.pay-on.closed} (both of {@code payOn}), {@code settle.no-bank}, {@code
   * settle.nothing-to-pay}, {@code settle.account-waits} with the {@code names} of facilities and
   * what the bank's file does not take.
   */
  public Result<Long> make(BusinessMonth month, LocalDate payOn, Staff staff) {
    Optional<Problem> refusal = refusal(month, payOn);
    return refusal.isPresent()
        ? Result.refused(List.of(refusal.get()))
        : database.together(() -> made(month, payOn, staff));
  }

  private Optional<Problem> refusal(BusinessMonth month, LocalDate payOn) {
    if (!transfers.isPossible()) {
      return Optional.of(Problem.of("settle.no-bank"));
    }
    if (settlements.closedAt(month).isEmpty()) {
      return Optional.of(Problem.of("settle.not-closed", "month", month));
    }
    if (!payOn.isAfter(clock.today())) {
      return Optional.of(Problem.at("payOn", "settle.pay-on.past"));
    }
    return calendar.isBusinessDay(payOn)
        ? Optional.empty()
        : Optional.of(Problem.at("payOn", "settle.pay-on.closed"));
  }

  private Result<Long> made(BusinessMonth month, LocalDate payOn, Staff staff) {
    lock.hold();
    List<Payable> paid =
        payments.payable(month).stream().filter(each -> each.account().isPresent()).toList();
    Optional<Problem> waiting = waiting(paid);
    if (waiting.isPresent()) {
      return Result.refused(List.of(waiting.get()));
    }
    return paid.isEmpty()
        ? Result.refused("settle.nothing-to-pay")
        : write(payOn, paid).map(file -> keep(month, payOn, staff, paid, file));
  }

  /** The facilities among them for which another account waits to be released. */
  Optional<Problem> waiting(List<Payable> paid) {
    List<String> names = accounts.waiting(paid.stream().map(Payable::facility).toList());
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.of("settle.account-waits", "names", String.join("、", names)));
  }

  /** The bytes for the bank. */
  Result<byte[]> write(LocalDate payOn, List<Payable> paid) {
    return transfers.write(payOn, paid.stream().map(PaymentDesk::transfer).toList());
  }

  private static TransferFiles.Transfer transfer(Payable payable) {
    return new TransferFiles.Transfer(
        payable.account().orElseThrow(), payable.amount(), String.valueOf(payable.facility()));
  }

  private long keep(
      BusinessMonth month, LocalDate payOn, Staff staff, List<Payable> paid, byte[] file) {
    boolean waits = isFourEyes();
    Payment payment = insert(month, payOn, staff, paid, waits ? null : file);
    database.change(
        "insert into school_coupon_payment_item (payment, settlement, amount, account)"
            + " select ?, s.id, s.amount + s.carried, n.account::jsonb from"
            + " school_coupon_settlement s join unnest(?::bigint[], ?::text[])"
            + " n (facility, account) on n.facility = s.facility where "
            + Payments.UNPAID,
        payment.id(),
        paid.stream().map(Payable::facility).toArray(Long[]::new),
        paid.stream().map(PaymentDesk::json).toArray(String[]::new),
        month.firstDay());
    steps.add(payment, "MADE", staff, "");
    return payment.id();
  }

  /** As the bank's file has it, whatever becomes of the facility's meanwhile. */
  private static String json(Payable payable) {
    return AccountJson.of(payable.account().orElseThrow());
  }

  private Payment insert(
      BusinessMonth month, LocalDate payOn, Staff staff, List<Payable> paid, byte[] file) {
    return database
        .first(
            "insert into school_coupon_payment as q (month, pay_on, transfers, amount, file, state,"
                + " is_four_eyes, made_by, made_account, made_at, released_account)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning "
                + Payment.COLUMNS,
            Payment::read,
            month.firstDay(),
            payOn,
            paid.size(),
            paid.stream().map(Payable::amount).collect(Yen.sum()).amount(),
            file,
            file == null ? "MADE" : "RELEASED",
            file == null,
            staff.name(),
            staff.account().value(),
            clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
            file == null ? null : staff.account().value())
        .orElseThrow();
  }
}
