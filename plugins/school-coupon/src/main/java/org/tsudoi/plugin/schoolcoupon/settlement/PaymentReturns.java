package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/**
 * Transfers that the bank could not make and returned (口座相違などで戻った振込): what they paid is open again,
 * and the next file has it. SC-45, P-22
 */
@ApplicationScoped
public class PaymentReturns {
  private static final int LONGEST = 500;
  private static final String SELECT =
      "select r.payment, r.facility, q.pay_on, r.amount, r.reason, r.by_name, r.at"
          + " from school_coupon_payment_return r join school_coupon_payment q on q.id = r.payment";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject SettlementLock lock;
  @Inject Payments payments;
  @Inject PaymentSteps steps;

  /**
   * The bank returned what a file paid to a facility. Refused without a reason, or with one too
   * long, at {@code reason}; with {@code settle.return-which} at {@code facility} when the file
   * pays nothing to it, with {@code settle.file-moved} when the bank does not have the file, or the
   * transfer came back already.
   */
  public Decision returned(long payment, Optional<Long> facility, String reason, Staff staff) {
    Result<String> why =
        JapaneseText.parseBlock(reason, LONGEST, Repertoire.JIS_X_0213_AND_MS932).at("reason");
    Decision which =
        facility.isPresent()
            ? Decision.accepted()
            : Decision.refused(Problem.at("facility", "settle.return-which"));
    Decision both = which.and(why.decision());
    return both.isAccepted()
        ? database.together(() -> returned(payment, facility.get(), why.orElseThrow(), staff))
        : both;
  }

  private Decision returned(long id, long facility, String reason, Staff staff) {
    lock.hold();
    Optional<Payment> payment =
        payments.hold(id).filter(each -> each.state() == Payment.State.SENT);
    if (payment.isEmpty() || isReturned(id, facility)) {
      return Decision.refused(Problem.of("settle.file-moved"));
    }
    Optional<Payable> transfer =
        payments.of(id).stream().filter(each -> each.facility() == facility).findFirst();
    if (transfer.isEmpty()) {
      return Decision.refused(Problem.at("facility", "settle.return-which"));
    }
    write(payment.get(), transfer.get(), reason, staff);
    return Decision.accepted();
  }

  private boolean isReturned(long payment, long facility) {
    return of(payment).stream().anyMatch(each -> each.facility() == facility);
  }

  private void write(Payment payment, Payable transfer, String reason, Staff staff) {
    database.change(
        "insert into school_coupon_payment_return (payment, facility, amount, reason, by_name,"
            + " by_account, at) values (?, ?, ?, ?, ?, ?, ?)",
        payment.id(),
        transfer.facility(),
        transfer.amount().amount(),
        reason,
        staff.name(),
        staff.account().value(),
        clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime());
    items(false, payment.id(), transfer.facility());
    steps.add(payment, "RETURNED", staff, said(transfer, reason));
  }

  /**
   * It was a mistake: the transfer arrived. Refused with {@code settle.file-moved} when it is not
   * recorded as returned, and with {@code settle.paid-again} when another file pays it by now.
   */
  public Decision arrived(long payment, long facility, Staff staff) {
    return database.together(
        () -> {
          lock.hold();
          return arrived(payments.hold(payment), facility, staff);
        });
  }

  private Decision arrived(Optional<Payment> payment, long facility, Staff staff) {
    Optional<PaymentReturn> back =
        payment.flatMap(
            each -> of(each.id()).stream().filter(it -> it.facility() == facility).findFirst());
    if (back.isEmpty()) {
      return Decision.refused(Problem.of("settle.file-moved"));
    }
    if (isPaidAgain(back.get())) {
      return Decision.refused(Problem.of("settle.paid-again"));
    }
    database.change(
        "delete from school_coupon_payment_return where payment = ? and facility = ?",
        back.get().payment(),
        facility);
    items(true, back.get().payment(), facility);
    steps.add(payment.get(), "ARRIVED", staff, said(transfer(back.get()), back.get().reason()));
    return Decision.accepted();
  }

  private Payable transfer(PaymentReturn back) {
    return payments.of(back.payment()).stream()
        .filter(each -> each.facility() == back.facility())
        .findFirst()
        .orElseThrow();
  }

  /** Whether another file pays what came back. */
  public boolean isPaidAgain(PaymentReturn back) {
    return database
        .first(
            "select 1 from school_coupon_payment_item i join school_coupon_settlement s"
                + " on s.id = i.settlement join school_coupon_payment_item l"
                + " on l.settlement = s.id and l.is_live where i.payment = ? and s.facility = ?"
                + " limit 1",
            row -> true,
            back.payment(),
            back.facility())
        .isPresent();
  }

  private void items(boolean isLive, long payment, long facility) {
    database.change(
        "update school_coupon_payment_item i set is_live = ? from school_coupon_settlement s"
            + " where s.id = i.settlement and i.payment = ? and s.facility = ?",
        isLive,
        payment,
        facility);
  }

  private String said(Payable transfer, String reason) {
    return ((HasOffers) current.program())
        .names()
        .wording()
        .text("settle.return-said", transfer.name(), transfer.amount(), reason);
  }

  /** What came back of a file, the first first. */
  public List<PaymentReturn> of(long payment) {
    return database.list(
        SELECT + " where r.payment = ? order by r.at, r.facility", PaymentReturns::read, payment);
  }

  /** The transfers of a settlement that came back, the first first. */
  public List<PaymentReturn> ofSettlement(long settlement) {
    return database.list(
        SELECT
            + " join school_coupon_payment_item i on i.payment = r.payment"
            + " join school_coupon_settlement s on s.id = i.settlement and s.facility = r.facility"
            + " where s.id = ? order by r.at",
        PaymentReturns::read,
        settlement);
  }

  private static PaymentReturn read(ResultSet row) throws SQLException {
    return new PaymentReturn(
        row.getLong("payment"),
        row.getLong("facility"),
        row.getObject("pay_on", LocalDate.class),
        Yen.of(row.getLong("amount")),
        row.getString("reason"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
