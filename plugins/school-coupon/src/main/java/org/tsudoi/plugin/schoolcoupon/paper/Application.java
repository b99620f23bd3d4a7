package org.tsudoi.plugin.schoolcoupon.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/**
 * Somebody asks for paper coupons (紙クーポンの申請). SC-41
 *
 * @param key of the filled-in form, by which the applicant finds the receipt
 * @param name as the applicant wrote it
 * @param reason code of {@link PaperReason}
 * @param state WAITING, ACCEPTED or REJECTED
 * @param decidedBy "" while it waits
 */
public record Application(
    long id,
    String key,
    PersonNumber number,
    String name,
    PaperReason reason,
    String note,
    String phone,
    String email,
    OffsetDateTime askedAt,
    String state,
    String answer,
    String decidedBy,
    Optional<OffsetDateTime> decidedAt) {
  static final String COLUMNS =
      "a.id, a.key, a.number, a.name, a.reason, a.note, a.phone, a.email, a.asked_at, a.state,"
          + " a.answer, a.decided_by, a.decided_at";

  /** Whether it is still to be decided. */
  public boolean isWaiting() {
    return state.equals("WAITING");
  }

  /** When it was sent, in Japan time. */
  public LocalDateTime asked() {
    return askedAt.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
  }

  /** When it was decided, in Japan time; null while it waits. */
  public LocalDateTime decided() {
    return decidedAt
        .map(at -> at.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime())
        .orElse(null);
  }

  static Application read(ResultSet row) throws SQLException {
    String decidedBy = row.getString("decided_by");
    return new Application(
        row.getLong("id"),
        row.getString("key"),
        new PersonNumber(row.getString("number")),
        row.getString("name"),
        PaperReason.valueOf(row.getString("reason")),
        row.getString("note"),
        row.getString("phone"),
        row.getString("email"),
        row.getObject("asked_at", OffsetDateTime.class),
        row.getString("state"),
        row.getString("answer"),
        decidedBy == null ? "" : decidedBy,
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)));
  }
}
