package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** Makes files for the bank (総合振込データ): each settlement is in one of them. SC-45 */
@ApplicationScoped
public class PaymentDesk {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject BusinessCalendar calendar;
  @Inject TransferFiles transfers;
  @Inject Audit audit;
  @Inject SettlementDesk settlements;
  @Inject SettlementLock lock;
  @Inject Payments payments;

  /**
   * Asks for what facilities with an account are to get for a closed month and those before it;
   * answers the file's id. Refused with {@code settle.not-closed}, {@code settle.pay-on.past},
   * {@code settle.pay-on.closed} (both of {@code payOn}), {@code settle.no-bank}, {@code
   * settle.nothing-to-pay} and what the bank's file does not take.
   */
  public Result<Long> make(BusinessMonth month, LocalDate payOn, String by) {
    Optional<Problem> refusal = refusal(month, payOn);
    return refusal.isPresent()
        ? Result.refused(List.of(refusal.get()))
        : database.together(() -> made(month, payOn, by));
  }

  private Optional<Problem> refusal(BusinessMonth month, LocalDate payOn) {
    if (!transfers.isPossible()) {
      return Optional.of(Problem.of("settle.no-bank"));
    }
    if (settlements.closedAt(month).isEmpty()) {
      return Optional.of(Problem.of("settle.not-closed", "month", month.label()));
    }
    if (!payOn.isAfter(clock.today())) {
      return Optional.of(Problem.at("payOn", "settle.pay-on.past"));
    }
    return calendar.isBusinessDay(payOn)
        ? Optional.empty()
        : Optional.of(Problem.at("payOn", "settle.pay-on.closed"));
  }

  private Result<Long> made(BusinessMonth month, LocalDate payOn, String by) {
    lock.hold();
    List<Payable> paid =
        payments.payable(month).stream().filter(each -> each.account().isPresent()).toList();
    if (paid.isEmpty()) {
      return Result.refused("settle.nothing-to-pay");
    }
    return transfers
        .write(payOn, paid.stream().map(PaymentDesk::transfer).toList())
        .map(file -> keep(month, payOn, by, paid, file));
  }

  private static TransferFiles.Transfer transfer(Payable payable) {
    return new TransferFiles.Transfer(
        payable.account().orElseThrow(), payable.amount(), String.valueOf(payable.facility()));
  }

  private long keep(
      BusinessMonth month, LocalDate payOn, String by, List<Payable> paid, byte[] file) {
    Yen amount = paid.stream().map(Payable::amount).collect(Yen.sum());
    long id =
        database
            .first(
                "insert into school_coupon_payment (month, pay_on, transfers, amount, file,"
                    + " made_by, made_at) values (?, ?, ?, ?, ?, ?, ?) returning id",
                row -> row.getLong(1),
                month.firstDay(),
                payOn,
                paid.size(),
                amount.amount(),
                file,
                by,
                clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime())
            .orElseThrow();
    database.change(
        "update school_coupon_settlement s set payment = ?, pay_on = ? where facility = any (?) and"
            + " "
            + Payments.UNPAID,
        id,
        payOn,
        paid.stream().map(Payable::facility).toArray(Long[]::new),
        month.firstDay());
    audit.note(
        "settlement.paid",
        "settlement-payment:" + id,
        Map.of("transfers", paid.size(), "amount", amount.amount(), "payOn", payOn.toString()));
    return id;
  }
}
