package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tsudoi.api.Problem;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/** Writes the rows of one feed, some thousand at a time, and the problems of the bad ones. */
final class FeedStage {
  private static final int BATCH = 5_000;
  private static final int MOST_PROBLEMS = 1_000;

  private final PluginDatabase database;
  private final long feed;
  private final List<FeedRow> batch = new ArrayList<>();
  private long rows;
  private long bad;
  private long problems;

  FeedStage(PluginDatabase database, long feed) {
    this.database = database;
    this.feed = feed;
  }

  long rows() {
    return rows;
  }

  long bad() {
    return bad;
  }

  void add(FeedRow row) {
    rows++;
    batch.add(row);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  void refuse(long line, List<Problem> reasons) {
    bad++;
    for (Problem reason : reasons) {
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
  }

  private static String json(Problem reason) {
    JsonObjectBuilder args = Json.createObjectBuilder();
    reason.args().forEach((name, value) -> args.add(name, Objects.toString(value)));
    return args.build().toString();
  }

  /** Writes what is left; of a number that comes twice the later row counts. */
  void flush() {
    if (!batch.isEmpty()) {
      database.with(this::write);
      batch.clear();
    }
  }

  private int write(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into school_coupon_feed_row (feed, line, number, name, kana, kana_key,"
                + " birth_date, sex, category, school, qualified_from, qualified_until,"
                + " term_begins, term_ends)"
                + " select distinct on (number) "
                + feed
                + ", r.* from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
                + " ?::date[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[],"
                + " ?::date[]) as r (line, number, name, kana, kana_key, birth_date, sex,"
                + " category, school, qualified_from, qualified_until, term_begins, term_ends)"
                + " order by number, line desc"
                + " on conflict (organization, feed, number) do update set line = excluded.line,"
                + " name = excluded.name, kana = excluded.kana, kana_key = excluded.kana_key,"
                + " birth_date = excluded.birth_date, sex = excluded.sex,"
                + " category = excluded.category, school = excluded.school,"
                + " qualified_from = excluded.qualified_from,"
                + " qualified_until = excluded.qualified_until,"
                + " term_begins = excluded.term_begins, term_ends = excluded.term_ends")) {
      int at = 1;
      insert.setArray(at++, connection.createArrayOf("bigint", column(FeedRow::line)));
      for (Function<FeedRow, Object> text : TEXTS) {
        insert.setArray(at++, texts(connection, text));
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
          row -> row.qualifiedUntil().orElse(null),
          row -> row.term().map(Term::begins).orElse(null),
          row -> row.term().map(Term::ends).orElse(null));

  private Array texts(Connection connection, Function<FeedRow, Object> text) throws SQLException {
    Object[] values = column(text);
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] == null ? null : values[i].toString();
    }
    return connection.createArrayOf("text", values);
  }

  private Object[] column(Function<FeedRow, Object> value) {
    return batch.stream().map(value).toArray();
  }
}
