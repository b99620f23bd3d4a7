package org.tsudoi.plugin.schoolcoupon.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.value.FiscalYear;

/**
 * A grant run (付与処理) and how far it is. SC-1
 *
 * @param day on which qualifications must hold
 * @param cause DAILY, STAFF or FEED
 * @param feed only the people of this feed; empty for everybody
 * @param lastNumber up to which number it has worked
 * @param failedAt when it was given up after many tries; empty again once it is resumed
 * @param people that it has looked at
 */
public record RunState(
    long id,
    FiscalYear year,
    LocalDate day,
    String cause,
    Optional<Long> feed,
    String startedBy,
    OffsetDateTime startedAt,
    String lastNumber,
    long people,
    long granted,
    long raised,
    long lowered,
    long withdrawn,
    long restored,
    Optional<OffsetDateTime> endedAt,
    Optional<OffsetDateTime> failedAt) {
  static final String COLUMNS =
      "id, fiscal_year, day, cause, feed, started_by, started_at, last_number, people,"
          + " granted, raised, lowered, withdrawn, restored, ended_at,"
          + " failed_at";

  /** How it is: ENDED, FAILED (given up until somebody resumes it) or RUNNING. */
  public String state() {
    return isEnded() ? "ENDED" : failedAt.isPresent() ? "FAILED" : "RUNNING";
  }

  /** Whether it is over. */
  public boolean isEnded() {
    return endedAt.isPresent();
  }

  static RunState read(ResultSet row) throws SQLException {
    return new RunState(
        row.getLong("id"),
        new FiscalYear(row.getInt("fiscal_year")),
        row.getObject("day", LocalDate.class),
        row.getString("cause"),
        Optional.ofNullable(row.getObject("feed", Long.class)),
        row.getString("started_by"),
        row.getObject("started_at", OffsetDateTime.class),
        row.getString("last_number"),
        row.getLong("people"),
        row.getLong("granted"),
        row.getLong("raised"),
        row.getLong("lowered"),
        row.getLong("withdrawn"),
        row.getLong("restored"),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)),
        Optional.ofNullable(row.getObject("failed_at", OffsetDateTime.class)));
  }
}
