package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.api.Problem;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/** Writes the rows of one feed, some thousand at a time, and the problems of the bad ones. */
final class FeedStage {
  private static final int BATCH = 5_000;
  private static final int MOST_PROBLEMS = 1_000;

  private final PluginDatabase database;
  private final long feed;
  private final Map<PersonNumber, FeedRow> people = new LinkedHashMap<>();
  private final Map<Said, LocalDate> terms = new LinkedHashMap<>();
  private long twice;
  private long bad;
  private long problems;

  /** Goes on with what came of a feed before. */
  FeedStage(PluginDatabase database, Feed feed) {
    this.database = database;
    this.feed = feed.id();
    this.twice = feed.twice();
    this.bad = feed.bad();
    this.problems =
        database
            .first(
                "select count(*) from school_coupon_feed_problem where feed = ?",
                row -> row.getLong(1),
                feed.id())
            .orElse(0L);
  }

  /** A person's term, by its first day. */
  private record Said(String number, LocalDate begins) {}

  /** Rows that say something else than an earlier one of the same number. */
  long twice() {
    return twice;
  }

  long bad() {
    return bad;
  }

  /** Of a number that comes twice the later row counts, and the terms of both do. */
  void add(FeedRow row) {
    row.term().ifPresent(term -> terms.put(said(row, term), term.ends()));
    FeedRow before = people.put(row.number(), row);
    if (before != null) {
      compare(before, row);
    }
    if (people.size() == BATCH) {
      flush();
    }
  }

  private static Said said(FeedRow row, Term term) {
    return new Said(row.number().value(), term.begins());
  }

  private void compare(FeedRow before, FeedRow row) {
    if (!row.isLike(before)) {
      twice++;
      tell(before.line(), Problem.at("number", "feed.twice", "line", row.line()));
    }
  }

  void refuse(long line, List<Problem> reasons) {
    bad++;
    reasons.forEach(reason -> tell(line, reason));
  }

  private void tell(long line, Problem reason) {
    if (problems++ < MOST_PROBLEMS) {
      database.change(
          "insert into school_coupon_feed_problem (feed, line, field, code, args)"
              + " values (?, ?, ?, ?, ?::jsonb) on conflict do nothing",
          feed,
          line,
          reason.field(),
          reason.code(),
          json(reason));
    }
  }

  private static String json(Problem reason) {
    JsonObjectBuilder args = Json.createObjectBuilder();
    reason.args().forEach((name, value) -> args.add(name, Objects.toString(value)));
    return args.build().toString();
  }

  /** Writes what is left. */
  void flush() {
    if (!people.isEmpty()) {
      written().forEach(before -> compare(before, people.get(before.number())));
      database.with(this::write);
      people.clear();
      terms.clear();
    }
  }

  /** Rows of the batch's numbers that were written before. */
  private List<FeedRow> written() {
    return database.list(
        "select line, number, name, kana, kana_key, birth_date, sex, category, school,"
            + " qualified_from, qualified_until from school_coupon_feed_row"
            + " where feed = ? and number = any(string_to_array(?, ' '))",
        FeedRow::read,
        feed,
        people.keySet().stream().map(PersonNumber::value).collect(Collectors.joining(" ")));
  }

  private int write(Connection connection) throws SQLException {
    terms(connection);
    return rows(connection);
  }

  private int rows(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into school_coupon_feed_row (feed, line, number, name, kana, kana_key,"
                + " birth_date, sex, category, school, qualified_from, qualified_until)"
                + " select "
                + feed
                + ", r.* from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
                + " ?::date[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[]) as r"
                + " on conflict (organization, feed, number) do update set line = excluded.line,"
                + " name = excluded.name, kana = excluded.kana, kana_key = excluded.kana_key,"
                + " birth_date = excluded.birth_date, sex = excluded.sex,"
                + " category = excluded.category, school = excluded.school,"
                + " qualified_from = excluded.qualified_from,"
                + " qualified_until = excluded.qualified_until")) {
      int at = 1;
      insert.setArray(at++, connection.createArrayOf("bigint", column(FeedRow::line)));
      for (Function<FeedRow, Object> text : TEXTS) {
        insert.setArray(at++, connection.createArrayOf("text", column(text)));
      }
      return insert.executeUpdate();
    }
  }

  private static final List<Function<FeedRow, Object>> TEXTS =
      List.of(
          row -> row.number().value(),
          FeedRow::name,
          FeedRow::kana,
          FeedRow::kanaKey,
          FeedRow::birthDate,
          FeedRow::sex,
          FeedRow::category,
          FeedRow::school,
          FeedRow::qualifiedFrom,
          row -> row.qualifiedUntil().orElse(null));

  private Object[] column(Function<FeedRow, Object> value) {
    return people.values().stream().map(value).map(FeedStage::text).toArray();
  }

  private void terms(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into school_coupon_feed_term (feed, number, begins, ends) select "
                + feed
                + ", r.* from unnest(?::text[], ?::date[], ?::date[]) as r"
                + " on conflict (organization, feed, number, begins)"
                + " do update set ends = excluded.ends")) {
      insert.setArray(1, connection.createArrayOf("text", ofTerms(Said::number)));
      insert.setArray(2, connection.createArrayOf("text", ofTerms(Said::begins)));
      insert.setArray(3, connection.createArrayOf("text", ofTerms(said -> terms.get(said))));
      insert.executeUpdate();
    }
  }

  private Object[] ofTerms(Function<Said, Object> value) {
    return terms.keySet().stream().map(value).map(FeedStage::text).toArray();
  }

  private static Object text(Object value) {
    return value == null ? null : value.toString();
  }
}
