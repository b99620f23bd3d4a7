package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/**
 * What becomes of a file for the bank: somebody else releases it, it is received, given to the
 * bank, or taken back before that. Everything is refused with {@code settle.file-moved} when it
 * stands elsewhere by now. SC-45, P-22
 */
@ApplicationScoped
public class PaymentReleaseDesk {
  private static final int LONGEST = 500;

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject SettlementLock lock;
  @Inject Payments payments;
  @Inject PaymentSteps steps;
  @Inject PaymentDesk desk;

  /**
   * It is as it shall be: the bytes are made. Refused for who made it ({@code settle.own-file}),
   * when its day has come ({@code settle.file-late}), and when an account in it has changed since
   * it was made ({@code settle.account-moved} with their {@code names}) or waits for its release
   * ({@code settle.account-waits}).
   */
  public Decision release(long id, Staff staff) {
    return held(id, payment -> released(payment, staff));
  }

  private Decision released(Payment payment, Staff staff) {
    Optional<Problem> refusal = refusal(payment, staff);
    if (refusal.isPresent()) {
      return Decision.refused(refusal.get());
    }
    Result<byte[]> file = desk.write(payment.payOn(), payments.of(payment.id()));
    file.toOptional()
        .ifPresent(
            bytes -> {
              database.change(
                  "update school_coupon_payment set state = 'RELEASED', file = ?,"
                      + " released_account = ? where id = ?",
                  bytes,
                  staff.account().value(),
                  payment.id());
              steps.add(payment, "RELEASED", staff, "");
            });
    return file.decision();
  }

  private Optional<Problem> refusal(Payment payment, Staff staff) {
    if (payment.state() != Payment.State.MADE) {
      return Optional.of(moved());
    }
    if (payment.maker().equals(staff.account())) {
      return Optional.of(Problem.of("settle.own-file"));
    }
    if (!payment.payOn().isAfter(clock.today())) {
      return Optional.of(Problem.of("settle.file-late"));
    }
    List<String> names = payments.moved(payment.id());
    return names.isEmpty()
        ? desk.waiting(payments.of(payment.id()))
        : Optional.of(Problem.of("settle.account-moved", "names", String.join("、", names)));
  }

  /** The bytes, for whoever takes them to the bank; each time is written down. */
  public Optional<byte[]> receive(long id, Staff staff) {
    return database.together(
        () -> {
          Optional<byte[]> file = payments.file(id);
          file.flatMap(bytes -> payments.find(id))
              .ifPresent(payment -> steps.add(payment, "RECEIVED", staff, ""));
          return file;
        });
  }

  /** The bank has it: from now on it cannot be taken back. */
  public Decision send(long id, Staff staff) {
    return held(
        id,
        payment ->
            payment.state() == Payment.State.RELEASED
                ? move(payment, Payment.State.SENT, staff, "")
                : Decision.refused(moved()));
  }

  /**
   * Takes back a file that the bank does not have: its settlements are payable again. Refused
   * without a reason, or with one too long, at {@code reason}.
   */
  public Decision cancel(long id, String reason, Staff staff) {
    Result<String> why =
        JapaneseText.parseBlock(reason, LONGEST, Repertoire.JIS_X_0213_AND_MS932).at("reason");
    return why.isValid()
        ? held(id, payment -> cancelled(payment, why.orElseThrow(), staff))
        : why.decision();
  }

  private Decision cancelled(Payment payment, String reason, Staff staff) {
    if (!payment.isHere()) {
      return Decision.refused(moved());
    }
    database.change(
        "update school_coupon_payment_item set is_live = false where payment = ?", payment.id());
    return move(payment, Payment.State.CANCELLED, staff, reason);
  }

  private Decision move(Payment payment, Payment.State state, Staff staff, String reason) {
    database.change(
        "update school_coupon_payment set state = ? where id = ?", state.name(), payment.id());
    steps.add(payment, state.name(), staff, reason);
    return Decision.accepted();
  }

  private Decision held(long id, Function<Payment, Decision> work) {
    return database.together(
        () -> {
          lock.hold();
          return payments.hold(id).map(work).orElseGet(() -> Decision.refused(moved()));
        });
  }

  private static Problem moved() {
    return Problem.of("settle.file-moved");
  }
}
