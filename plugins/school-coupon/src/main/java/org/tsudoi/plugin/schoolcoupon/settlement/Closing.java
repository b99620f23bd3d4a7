package org.tsudoi.plugin.schoolcoupon.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.value.BusinessMonth;

/**
 * The closing of a month (締め), facility by facility in the order of their ids.
 *
 * @param begunAt when somebody asked for it
 * @param last the facility up to which it is done
 * @param done facilities looked at
 * @param facilities as many as there were when it began
 * @param endedAt when the last one was done
 * @param isFailed whether it was given up, until somebody resumes it
 */
public record Closing(
    BusinessMonth month,
    String by,
    Instant begunAt,
    long last,
    long done,
    long facilities,
    Optional<Instant> endedAt,
    boolean isFailed) {
  static final String COLUMNS =
      "month, closed_by, closed_at, last_facility, done, facilities, ended_at,"
          + " failed_at is not null as is_failed";

  /** Whether nothing is left of it. */
  public boolean isEnded() {
    return endedAt.isPresent();
  }

  /** Facilities in all, also when some were added since it began. */
  public long total() {
    return Math.max(done, facilities);
  }

  static Closing read(ResultSet row) throws SQLException {
    return new Closing(
        BusinessMonth.of(row.getObject("month", LocalDate.class)),
        row.getString("closed_by"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        row.getLong("last_facility"),
        row.getLong("done"),
        row.getLong("facilities"),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("is_failed"));
  }
}
