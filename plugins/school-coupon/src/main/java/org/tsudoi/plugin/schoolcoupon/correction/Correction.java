package org.tsudoi.plugin.schoolcoupon.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;

/**
 * Some or all of a use to be taken back (利用の訂正). SC-42
 *
 * @param quantity how many
 * @param reason why
 * @param state WAITING, ACCEPTED, REJECTED or WITHDRAWN by the proposer
 * @param decidedBy "" while it waits
 * @param answer what the second one said
 */
public record Correction(
    long id,
    long use,
    int quantity,
    String reason,
    String proposedBy,
    AccountId proposer,
    OffsetDateTime proposedAt,
    String state,
    String decidedBy,
    Optional<OffsetDateTime> decidedAt,
    String answer) {
  static final String COLUMNS =
      "k.id, k.use, k.quantity, k.reason, k.proposed_by, k.proposed_account, k.proposed_at,"
          + " k.state, k.decided_by, k.decided_at, k.answer";

  /** Whether the second look is still to come. */
  public boolean isWaiting() {
    return state.equals("WAITING");
  }

  /** Whether that account may decide: not the proposer's own. */
  public boolean mayBeDecidedBy(AccountId account) {
    return isWaiting() && !proposer.equals(account);
  }

  /** When it was proposed, in Japan time. */
  public LocalDateTime proposed() {
    return proposedAt.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
  }

  /** When it was decided, in Japan time; null while it waits. */
  public LocalDateTime decided() {
    return decidedAt
        .map(at -> at.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime())
        .orElse(null);
  }

  static Correction read(ResultSet row) throws SQLException {
    String decidedBy = row.getString("decided_by");
    return new Correction(
        row.getLong("id"),
        row.getLong("use"),
        row.getInt("quantity"),
        row.getString("reason"),
        row.getString("proposed_by"),
        AccountId.of(row.getLong("proposed_account")),
        row.getObject("proposed_at", OffsetDateTime.class),
        row.getString("state"),
        decidedBy == null ? "" : decidedBy,
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)),
        row.getString("answer"));
  }
}
