package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/** Everybody in the current organization's qualification data. */
@ApplicationScoped
public class People {
  /** Columns that {@link #read} reads, of a table called p. */
  public static final String COLUMNS =
      "p.number, p.name, p.kana, p.birth_date, p.sex, p.category, p.school,"
          + " p.qualified_from, p.qualified_until, p.on_paper";

  @Inject PluginDatabase database;

  /** The person of that number. */
  public Optional<Person> find(PersonNumber number) {
    return database.first(
        "select " + COLUMNS + " from school_coupon_person p where number = ?",
        People::read,
        number.value());
  }

  /**
   * The person of that number and birth date. Both in one statement: a wrong number and a wrong
   * date are answered alike. SC-44
   */
  public Optional<Person> find(PersonNumber number, LocalDate birthDate) {
    return database.first(
        "select " + COLUMNS + " from school_coupon_person p where number = ? and birth_date = ?",
        People::read,
        number.value(),
        birthDate);
  }

  /**
   * Whether the person may use coupons on that day, today or later: qualified, and so is a spouse's
   * member. Of days that are over {@link Qualifications} knows more. SC-8
   */
  public boolean isQualified(Person person, LocalDate day) {
    return person.isQualified(day)
        && (!person.number().isSpouse()
            || find(new PersonNumber(person.number().member()))
                .filter(member -> member.isQualified(day))
                .isPresent());
  }

  /** The person's terms of appointment in order; none for who is appointed without end. */
  public List<Term> terms(PersonNumber number) {
    return database.list(
        "select begins, ends from school_coupon_term where number = ? order by begins",
        row -> new Term(day(row, "begins"), day(row, "ends")),
        number.value());
  }

  /** Reads {@link #COLUMNS}. */
  public static Person read(ResultSet row) throws SQLException {
    return new Person(
        new PersonNumber(row.getString("number")),
        row.getString("name"),
        row.getString("kana"),
        day(row, "birth_date"),
        Sex.valueOf(row.getString("sex")),
        row.getString("category"),
        row.getString("school"),
        day(row, "qualified_from"),
        Optional.ofNullable(day(row, "qualified_until")),
        row.getBoolean("on_paper"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
