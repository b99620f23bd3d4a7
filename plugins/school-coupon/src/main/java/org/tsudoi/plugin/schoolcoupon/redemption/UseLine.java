package org.tsudoi.plugin.schoolcoupon.redemption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;

/**
 * A use as staff see it (利用の明細).
 *
 * @param person the person's name
 * @param facility the facility's name
 * @param serial of the paper that came back; "" for none
 * @param enteredBy who wrote it down; "" for a phone
 * @param settlement the settlement that has it; empty while none has
 * @param isWaiting whether a correction waits for its second look
 * @param isUnqualified whether the person was not qualified on that day, and it counts
 */
public record UseLine(
    Use use,
    String person,
    Sex sex,
    String facility,
    String serial,
    String enteredBy,
    OffsetDateTime enteredAt,
    String note,
    Optional<Long> settlement,
    boolean isWaiting,
    boolean isUnqualified) {
  static final String QUERY =
      "select "
          + Use.COLUMNS
          + ", p.name as person, p.sex, f.name as facility_name, u.entered_by, u.entered_at,"
          + " u.note, u.settlement, (select serial from school_coupon_paper a where a.id = u.paper)"
          + " as serial, exists (select from school_coupon_correction k where k.use = u.id"
          + " and k.state = 'WAITING') as is_waiting, "
          + UnqualifiedUses.IS
          + " as is_unqualified from school_coupon_use u"
          + " join school_coupon_person p on p.number = u.number"
          + " join school_coupon_facility f on f.id = u.facility";

  /** Yen for what counts. */
  public long amount() {
    return use.price().amount() * use.counts();
  }

  /** When it was written down, in Japan time. */
  public LocalDateTime entered() {
    return enteredAt.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
  }

  static UseLine read(ResultSet row) throws SQLException {
    String serial = row.getString("serial");
    return new UseLine(
        Use.read(row),
        row.getString("person"),
        Sex.valueOf(row.getString("sex")),
        row.getString("facility_name"),
        serial == null ? "" : serial,
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class),
        row.getString("note"),
        Optional.ofNullable(row.getObject("settlement", Long.class)),
        row.getBoolean("is_waiting"),
        row.getBoolean("is_unqualified"));
  }
}
