package org.tsudoi.plugin.schoolcoupon.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/**
 * One person of the qualification data, read well.
 *
 * @param line where it stands in the file, from 1
 * @param qualifiedUntil last day; empty while the qualification holds
 */
public record FeedRow(
    long line,
    PersonNumber number,
    String name,
    String kana,
    String kanaKey,
    LocalDate birthDate,
    Sex sex,
    String category,
    String school,
    LocalDate qualifiedFrom,
    Optional<LocalDate> qualifiedUntil,
    Optional<Term> term) {

  /** A row as kept, without its terms. */
  static FeedRow read(ResultSet row) throws SQLException {
    return new FeedRow(
        row.getLong("line"),
        new PersonNumber(row.getString("number")),
        row.getString("name"),
        row.getString("kana"),
        row.getString("kana_key"),
        row.getObject("birth_date", LocalDate.class),
        Sex.valueOf(row.getString("sex")),
        row.getString("category"),
        row.getString("school"),
        row.getObject("qualified_from", LocalDate.class),
        Optional.ofNullable(row.getObject("qualified_until", LocalDate.class)),
        Optional.empty());
  }

  /** Whether the other row says the same of the person, whatever its term. */
  boolean isLike(FeedRow other) {
    return plain().equals(other.plain());
  }

  private FeedRow plain() {
    return new FeedRow(
        0,
        number,
        name,
        kana,
        kanaKey,
        birthDate,
        sex,
        category,
        school,
        qualifiedFrom,
        qualifiedUntil,
        Optional.empty());
  }
}
