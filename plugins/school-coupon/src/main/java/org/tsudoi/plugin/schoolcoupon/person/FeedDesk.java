package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.Wording;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.CsvFiles.CsvRecord;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/**
 * Takes qualification data in (資格データの受入): first read and compared, then taken over by somebody who
 * has seen the figures. Only people named in the data change. SC-1
 */
@ApplicationScoped
public class FeedDesk {
  private static final String LAST = "ZZZZZZZZ";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject CsvFiles csv;
  @Inject LongWorks works;
  @Inject Audit audit;

  /**
   * Reads a CSV file; bad rows are left out and listed. Answers the feed's id. A file that is none,
   * or without a single good row, is refused ({@code csv.*}, {@code feed.empty}).
   */
  public Result<Long> receive(SentFile file, String by) {
    return database.together(
        () -> {
          Reader reader = new Reader(begin("CSV", file.name(), by));
          Result<Long> read =
              csv.read(file, FeedField.needed(wording()), row -> reader.add(row.line(), row));
          return read.isValid() ? reader.finish() : reader.forget(read.problems());
        });
  }

  /**
   * Reads people as maps from {@link FeedField#key} to text, as other systems send them; otherwise
   * like a file.
   */
  public Result<Long> receive(String name, Iterable<Map<String, String>> people, String by) {
    return database.together(
        () -> {
          Reader reader = new Reader(begin("REST", name, by));
          long line = 0;
          for (Map<String, String> person : people) {
            reader.add(++line, person);
          }
          return reader.finish();
        });
  }

  private long begin(String source, String name, String by) {
    return database
        .first(
            "insert into school_coupon_feed (source, name, sent_by, sent_at, state)"
                + " values (?, ?, ?, ?, 'READ') returning id",
            row -> row.getLong(1),
            source,
            name.length() > 200 ? name.substring(0, 200) : name,
            by,
            now())
        .orElseThrow();
  }

  private Wording wording() {
    return ((HasOffers) current.program()).names().wording();
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }

  /** One feed while its rows come in. */
  private final class Reader {
    private final long feed;
    private final FeedStage stage;
    private boolean tellsTerms = true;

    Reader(long feed) {
      this.feed = feed;
      this.stage = new FeedStage(database, feed);
    }

    void add(long line, CsvRecord row) {
      tellsTerms = row.has(FeedField.TERM_BEGINS.column(wording()));
      if (row.problems().isEmpty()) {
        keep(
            line, new FeedReading(offers().offers(), wording(), f -> row.get(f.column(wording()))));
      } else {
        stage.refuse(line, row.problems());
      }
    }

    void add(long line, Map<String, String> person) {
      keep(
          line,
          new FeedReading(offers().offers(), wording(), f -> person.getOrDefault(f.key(), "")));
    }

    private void keep(long line, FeedReading reading) {
      Result<FeedRow> row = reading.read(line, clock.today());
      row.toOptional().ifPresent(stage::add);
      if (!row.isValid()) {
        stage.refuse(line, row.problems());
      }
    }

    private HasOffers offers() {
      return (HasOffers) current.program();
    }

    Result<Long> forget(List<Problem> reasons) {
      database.change("delete from school_coupon_feed where id = ?", feed);
      return Result.refused(reasons);
    }

    Result<Long> finish() {
      stage.flush();
      new FeedComparison(database, feed, tellsTerms).write(stage.bad(), stage.twice());
      return Result.of(feed);
    }
  }

  /**
   * Takes a feed over, in steps, and then grants to its people. Refused with {@code
   * feed.not-waiting} when it is taken over or dropped already, with {@code feed.empty} without a
   * good row, and with {@code feed.outdated} where a later feed has told of everybody. The figures
   * are those of this moment.
   */
  public Decision takeOver(long feed) {
    return database.together(
        () -> {
          Optional<Feed> found = find(feed);
          if (found.filter(each -> each.rows() > 0).isEmpty()) {
            return Decision.refused(Problem.of("feed.empty"));
          }
          FeedOrder order = new FeedOrder(database, feed);
          order.hold();
          if (!move(feed, "WORKING")) {
            return Decision.refused(Problem.of("feed.not-waiting"));
          }
          if (order.isStale() && !isLeft(found.get(), order)) {
            move(feed, "WORKING", "READ");
            return Decision.refused(Problem.of("feed.outdated"));
          }
          works.start(FeedWork.KIND, feed);
          audit.note("coupon.feed", "feed:" + feed, Map.of("rows", found.get().rows()));
          return Decision.accepted();
        });
  }

  /**
   * Goes on with taking over a feed where it stopped after many tries. Refused with {@code
   * feed.not-failed} when it did not.
   */
  public Decision resume(long feed) {
    return works.resume(FeedWork.KIND, feed)
        ? Decision.accepted()
        : Decision.refused(Problem.of("feed.not-failed"));
  }

  /**
   * Drops a feed that nobody wants, and what it says of people; refused with {@code
   * feed.not-waiting} when it is too late.
   */
  public Decision drop(long feed) {
    return database.together(
        () -> {
          if (!move(feed, "DROPPED")) {
            return Decision.refused(Problem.of("feed.not-waiting"));
          }
          database.change("delete from school_coupon_feed_row where feed = ?", feed);
          database.change("delete from school_coupon_feed_term where feed = ?", feed);
          audit.note("coupon.feed-dropped", "feed:" + feed, Map.of());
          return Decision.accepted();
        });
  }

  /** Leaves out what is outdated and compares anew; false when nobody is left. */
  private boolean isLeft(Feed feed, FeedOrder order) {
    if (order.leaveOut("", LAST) == feed.rows()) {
      return false;
    }
    new FeedComparison(database, feed.id(), feed.tellsTerms()).write(feed.bad(), feed.twice());
    return true;
  }

  private boolean move(long feed, String state) {
    return move(feed, "READ", state);
  }

  private boolean move(long feed, String before, String state) {
    return database.change(
            "update school_coupon_feed set state = ? where id = ? and state = ?",
            state,
            feed,
            before)
        == 1;
  }

  /** The feed of that id. */
  public Optional<Feed> find(long id) {
    return database.first(
        "select " + Feed.COLUMNS + " from school_coupon_feed where id = ?", Feed::read, id);
  }

  /** The latest feeds before that id, newest first. */
  public List<Feed> before(long id, int count) {
    return database.list(
        "select " + Feed.COLUMNS + " from school_coupon_feed where id < ? order by id desc limit ?",
        Feed::read,
        id,
        count);
  }

  /** Problems of a feed after that line, in order. */
  public List<FeedProblem> problems(long feed, long afterLine, int count) {
    return database.list(
        "select line, field, code, args from school_coupon_feed_problem"
            + " where feed = ? and line > ? order by line, field limit ?",
        row ->
            new FeedProblem(
                row.getLong("line"),
                row.getString("field"),
                row.getString("code"),
                args(row.getString("args"))),
        feed,
        afterLine,
        count);
  }

  private static Map<String, String> args(String json) {
    Map<String, String> args = new LinkedHashMap<>();
    JsonObject object = KeptJson.read(json);
    object.keySet().forEach(name -> args.put(name, object.getString(name)));
    return args;
  }
}
