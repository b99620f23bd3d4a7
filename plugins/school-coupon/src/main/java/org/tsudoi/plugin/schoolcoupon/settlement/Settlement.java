package org.tsudoi.plugin.schoolcoupon.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/**
 * What a facility gets for a month (精算).
 *
 * @param uses how many coupons were used
 * @param corrections how many corrections took back, of this month's uses and of earlier ones
 * @param amount yen for the uses less the corrections; may be negative
 * @param carried what the settlement before could not pay out, zero or below
 * @param payOn the day on which it is paid, once a file for the bank was made
 * @param file where that file stands
 * @param isReturned whether the bank returned a transfer of it
 */
public record Settlement(
    long id,
    long facility,
    String name,
    String kanaKey,
    BusinessMonth month,
    int uses,
    int corrections,
    Yen amount,
    Yen carried,
    String closedBy,
    Instant closedAt,
    Optional<LocalDate> payOn,
    Optional<Long> payment,
    Optional<Payment.State> file,
    boolean isReturned) {
  static final String COLUMNS =
      "s.id, s.facility, f.name, f.kana_key, s.month, s.uses, s.corrections, s.amount, s.carried,"
          + " s.closed_by, s.closed_at, q.pay_on, i.payment, q.state, exists (select from"
          + " school_coupon_payment_item b join school_coupon_payment_return r"
          + " on r.payment = b.payment and r.facility = s.facility"
          + " where b.settlement = s.id) as is_returned";

  /** The tables of {@link #COLUMNS}: s, its facility f, and the file q that it is in. */
  static final String TABLES =
      "school_coupon_settlement s join school_coupon_facility f on f.id = s.facility"
          + " left join school_coupon_payment_item i on i.settlement = s.id and i.is_live"
          + " left join school_coupon_payment q on q.id = i.payment";

  /** Where it stands. */
  public enum State {
    /** Below zero: goes into the facility's next settlement. */
    CARRIED,
    /** Nothing to pay. */
    NONE,
    /** To be paid. */
    OPEN,
    /** To be paid again: the bank returned it. */
    RETURNED,
    /** In a file that the bank does not have yet. */
    ASKED,
    /** The bank has the file. */
    PAID
  }

  /** What is paid; not above zero when it is carried over. */
  public Yen due() {
    return amount.plus(carried);
  }

  /** Where it stands. */
  public State state() {
    if (file.isPresent()) {
      return file.get() == Payment.State.SENT ? State.PAID : State.ASKED;
    }
    if (due().isZero()) {
      return State.NONE;
    }
    if (!due().isPositive()) {
      return State.CARRIED;
    }
    return isReturned ? State.RETURNED : State.OPEN;
  }

  static Settlement read(ResultSet row) throws SQLException {
    long payment = row.getLong("payment");
    return new Settlement(
        row.getLong("id"),
        row.getLong("facility"),
        row.getString("name"),
        row.getString("kana_key"),
        BusinessMonth.of(row.getObject("month", LocalDate.class)),
        row.getInt("uses"),
        row.getInt("corrections"),
        Yen.of(row.getLong("amount")),
        Yen.of(row.getLong("carried")),
        row.getString("closed_by"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("pay_on", LocalDate.class)),
        payment == 0 ? Optional.empty() : Optional.of(payment),
        Optional.ofNullable(row.getString("state")).map(Payment.State::valueOf),
        row.getBoolean("is_returned"));
  }
}
