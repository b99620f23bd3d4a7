package org.tsudoi.plugin.schoolcoupon.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;

/**
 * A paper coupon (紙クーポン): good for one of a coupon. SC-41
 *
 * @param variants codes, one of which is ticked at the facility; empty when there is nothing to
 *     choose
 * @param batch what was printed together
 * @param state OUT, BACK or VOID
 * @param stateBy "" while it is out
 */
public record Paper(
    long id,
    Serial serial,
    long coupon,
    List<String> variants,
    UUID batch,
    String printedBy,
    OffsetDateTime printedAt,
    String state,
    String stateBy,
    Optional<OffsetDateTime> stateAt,
    String stateReason,
    PersonNumber number,
    String name,
    Sex sex,
    String school,
    String offer,
    String ageClass,
    LocalDate validFrom,
    LocalDate validUntil) {
  static final String QUERY =
      "select a.id, a.serial, a.coupon, a.variants, a.batch, a.printed_by, a.printed_at, a.state,"
          + " a.state_by, a.state_at, a.state_reason, p.number, p.name, p.sex, p.school, c.offer,"
          + " c.age_class, c.valid_from, c.valid_until from school_coupon_paper a"
          + " join school_coupon_coupon c on c.id = a.coupon"
          + " join school_coupon_person p on p.number = c.number";

  /** Whether a facility may still take it. */
  public boolean isOut() {
    return state.equals("OUT");
  }

  /** When it was printed, in Japan time. */
  public LocalDateTime printed() {
    return local(printedAt);
  }

  /** When it came back or was made void, in Japan time; null while it is out. */
  public LocalDateTime changed() {
    return stateAt.map(Paper::local).orElse(null);
  }

  private static LocalDateTime local(OffsetDateTime at) {
    return at.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
  }

  static Paper read(ResultSet row) throws SQLException {
    String stateBy = row.getString("state_by");
    return new Paper(
        row.getLong("id"),
        new Serial(row.getString("serial")),
        row.getLong("coupon"),
        codes(row.getString("variants")),
        row.getObject("batch", UUID.class),
        row.getString("printed_by"),
        row.getObject("printed_at", OffsetDateTime.class),
        row.getString("state"),
        stateBy == null ? "" : stateBy,
        Optional.ofNullable(row.getObject("state_at", OffsetDateTime.class)),
        row.getString("state_reason"),
        new PersonNumber(row.getString("number")),
        row.getString("name"),
        Sex.valueOf(row.getString("sex")),
        row.getString("school"),
        row.getString("offer"),
        row.getString("age_class"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class));
  }

  private static List<String> codes(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
  }
}
