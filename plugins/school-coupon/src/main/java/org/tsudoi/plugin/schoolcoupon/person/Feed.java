package org.tsudoi.plugin.schoolcoupon.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Qualification data as they came (資格データの受入). SC-1
 *
 * @param source CSV or REST
 * @param state READING (its file is being read), REFUSED (it cannot be), READ (waits to be taken
 *     over), WORKING, DONE or DROPPED
 * @param size of its file in bytes; 0 where it was none
 * @param readLine the line up to which its file is read
 * @param rows read well
 * @param bad rows with problems, left out
 * @param twice rows of a number that came before and say something else; the later one counts
 * @param outdated people about whom a later feed was taken over first; left out
 * @param tellsTerms whether it knows terms of appointment; otherwise these stay as they are
 * @param added people who are new; so with the others, as compared when the data came
 */
public record Feed(
    long id,
    String source,
    String name,
    String sentBy,
    OffsetDateTime sentAt,
    String state,
    long size,
    long readLine,
    long rows,
    long bad,
    long added,
    long changed,
    long lost,
    long same,
    long twice,
    long outdated,
    boolean tellsTerms,
    Optional<OffsetDateTime> doneAt) {
  static final String COLUMNS =
      "id, source, name, sent_by, sent_at, state, size, read_line, row_count, bad, added, changed,"
          + " lost, same, twice, outdated, tells_terms, done_at";

  static Feed read(ResultSet row) throws SQLException {
    return new Feed(
        row.getLong("id"),
        row.getString("source"),
        row.getString("name"),
        row.getString("sent_by"),
        row.getObject("sent_at", OffsetDateTime.class),
        row.getString("state"),
        row.getLong("size"),
        row.getLong("read_line"),
        row.getLong("row_count"),
        row.getLong("bad"),
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("lost"),
        row.getLong("same"),
        row.getLong("twice"),
        row.getLong("outdated"),
        row.getBoolean("tells_terms"),
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class)));
  }
}
