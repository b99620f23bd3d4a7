package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.CsvFiles;
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
   * Keeps a CSV file, to be read by long work, which leaves out and lists bad rows; answers the
   * feed's id. A file that is none is refused ({@code csv.*}); one that turns out to be cut off is
   * REFUSED when it is read.
   */
  public Result<Long> receive(SentFile file, String by) {
    return csv.read(file, FeedField.needed(program().names().wording()), 0, 0, row -> {})
        .map(
            any ->
                database.together(
                    () -> {
                      long feed = begin("CSV", file.name(), by, "READING", file.size());
                      keep(feed, file);
                      works.start(FeedFileWork.KIND, feed);
                      return feed;
                    }));
  }

  private void keep(long feed, SentFile file) {
    try {
      KeptFile.keep(database, feed, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads people as maps from {@link FeedField#key} to text, as other systems send them, at once.
   */
  public Result<Long> receive(String name, Iterable<Map<String, String>> people, String by) {
    return database.together(
        () -> {
          Feed feed = find(begin("REST", name, by, "READ", 0)).orElseThrow();
          FeedReader reader = new FeedReader(database, program(), clock.today(), feed);
          long line = 0;
          for (Map<String, String> person : people) {
            reader.add(++line, person);
          }
          reader.finish();
          return Result.of(feed.id());
        });
  }

  private long begin(String source, String name, String by, String state, long size) {
    return database
        .first(
            "insert into school_coupon_feed (source, name, sent_by, sent_at, state, size)"
                + " values (?, ?, ?, ?, ?, ?) returning id",
            row -> row.getLong(1),
            source,
            name.length() > 200 ? name.substring(0, 200) : name,
            by,
            now(),
            state,
            size)
        .orElseThrow();
  }

  private HasOffers program() {
    return (HasOffers) current.program();
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
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
   * Goes on with reading or taking over a feed where it stopped after many tries. Refused with
   * {@code feed.not-failed} when it did not.
   */
  public Decision resume(long feed) {
    return works.resume(FeedWork.KIND, feed) || works.resume(FeedFileWork.KIND, feed)
        ? Decision.accepted()
        : Decision.refused(Problem.of("feed.not-failed"));
  }

  /** How far the reading of a feed's file, in kilobytes, or its taking over, in rows, is. */
  public LongWorks.Progress progress(Feed feed) {
    boolean isReading = feed.state().equals("READING");
    return works
        .progress(isReading ? FeedFileWork.KIND : FeedWork.KIND, feed.id())
        .filter(progress -> progress.total() > 0 || progress.isFailed())
        .orElse(new LongWorks.Progress(0, isReading ? feed.size() / 1000 : feed.rows(), "WAITING"));
  }

  /**
   * Drops a feed that nobody wants, read or not, and what it says of people; refused with {@code
   * feed.not-waiting} when it is too late.
   */
  public Decision drop(long feed) {
    return database.together(
        () -> {
          if (!move(feed, "DROPPED") && !move(feed, "READING", "DROPPED")) {
            return Decision.refused(Problem.of("feed.not-waiting"));
          }
          forgetRows(feed);
          database.change("delete from school_coupon_feed_part where feed = ?", feed);
          audit.note("coupon.feed-dropped", "feed:" + feed, Map.of());
          return Decision.accepted();
        });
  }

  /** Forgets what a feed says of people. */
  void forgetRows(long feed) {
    database.change("delete from school_coupon_feed_row where feed = ?", feed);
    database.change("delete from school_coupon_feed_term where feed = ?", feed);
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

  /** The same, and nobody moves it before the transaction ends. */
  Optional<Feed> hold(long id) {
    return database.first(
        "select " + Feed.COLUMNS + " from school_coupon_feed where id = ? for no key update",
        Feed::read,
        id);
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
