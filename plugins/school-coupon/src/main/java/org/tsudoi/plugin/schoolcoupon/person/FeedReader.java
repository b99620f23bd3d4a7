package org.tsudoi.plugin.schoolcoupon.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.tsudoi.api.Result;
import org.tsudoi.api.Wording;
import org.tsudoi.api.file.CsvFiles.CsvRecord;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/** A feed while its rows come in: the good ones are kept, the others noted with their problems. */
final class FeedReader {
  private final PluginDatabase database;
  private final HasOffers program;
  private final LocalDate today;
  private final long feed;
  private final FeedStage stage;
  private boolean tellsTerms;

  /** Goes on with a feed as it is; {@code today} bounds birth dates. */
  FeedReader(PluginDatabase database, HasOffers program, LocalDate today, Feed feed) {
    this.database = database;
    this.program = program;
    this.today = today;
    this.feed = feed.id();
    this.stage = new FeedStage(database, feed);
    this.tellsTerms = feed.tellsTerms();
  }

  void add(CsvRecord row) {
    tellsTerms = row.has(FeedField.TERM_BEGINS.column(wording()));
    if (row.problems().isEmpty()) {
      keep(row.line(), field -> row.get(field.column(wording())));
    } else {
      stage.refuse(row.line(), row.problems());
    }
  }

  void add(long line, Map<String, String> person) {
    keep(line, field -> person.getOrDefault(field.key(), ""));
  }

  private void keep(long line, Function<FeedField, String> texts) {
    Result<FeedRow> row = new FeedReading(program.offers(), wording(), texts).read(line, today);
    row.toOptional().ifPresent(stage::add);
    if (!row.isValid()) {
      stage.refuse(line, row.problems());
    }
  }

  private Wording wording() {
    return program.names().wording();
  }

  /** Writes what came so far, as read up to a line. */
  void pause(long line) {
    stage.flush();
    database.change(
        "update school_coupon_feed set read_line = ?, bad = ?, twice = ?, tells_terms = ?"
            + " where id = ?",
        line,
        stage.bad(),
        stage.twice(),
        tellsTerms,
        feed);
  }

  /** Writes what came, compares it with the people that there are, and lets it be taken over. */
  void finish() {
    stage.flush();
    new FeedComparison(database, feed, tellsTerms).write(stage.bad(), stage.twice());
    database.change("update school_coupon_feed set state = 'READ' where id = ?", feed);
  }
}
