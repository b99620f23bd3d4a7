package org.tsudoi.plugin.schoolcoupon.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/**
 * A file that asks the bank to pay facilities (総合振込).
 *
 * @param month the last month whose settlements are in it
 */
public record Payment(
    long id,
    BusinessMonth month,
    LocalDate payOn,
    int transfers,
    Yen amount,
    State state,
    String madeBy,
    AccountId maker,
    Instant madeAt) {
  static final String COLUMNS =
      "q.id, q.month, q.pay_on, q.transfers, q.amount, q.state, q.made_by, q.made_account,"
          + " q.made_at";

  /** Where it stands. */
  public enum State {
    /** Waits for somebody else to release it: there is no file yet. */
    MADE,
    /** The file can be received. */
    RELEASED,
    /** The bank has it. */
    SENT,
    /** Taken back: its settlements are payable again. */
    CANCELLED
  }

  /** Whether the file can be received. */
  public boolean isReady() {
    return state == State.RELEASED || state == State.SENT;
  }

  /** Whether it can be taken back. */
  public boolean isHere() {
    return state == State.MADE || state == State.RELEASED;
  }

  static Payment read(ResultSet row) throws SQLException {
    return new Payment(
        row.getLong("id"),
        BusinessMonth.of(row.getObject("month", LocalDate.class)),
        row.getObject("pay_on", LocalDate.class),
        row.getInt("transfers"),
        Yen.of(row.getLong("amount")),
        State.valueOf(row.getString("state")),
        row.getString("made_by"),
        AccountId.of(row.getLong("made_account")),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
