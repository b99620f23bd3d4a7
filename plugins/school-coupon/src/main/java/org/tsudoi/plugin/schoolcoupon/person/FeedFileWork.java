package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.CsvFiles.Reached;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWork;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/**
 * Reads a feed's file, some ten thousand rows a step, each step one transaction: after a crash it
 * goes on with the line at which the last step ended. Progress is in kilobytes. SC-1
 */
@ApplicationScoped
public class FeedFileWork implements LongWork {
  static final String KIND = "school-coupon.feed-file";
  private static final int KILO = 1000;

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject CsvFiles csv;
  @Inject FeedDesk desk;

  /** How many rows a step reads. */
  int rows = 50_000;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(long reference) {
    Optional<Feed> feed = desk.hold(reference).filter(each -> each.state().equals("READING"));
    return feed.map(this::read).orElse(new Step(0, 0, true));
  }

  private Step read(Feed feed) {
    HasOffers program = (HasOffers) current.program();
    KeptFile file = new KeptFile(database, feed);
    FeedReader reader = new FeedReader(database, program, clock.today(), feed);
    Result<Reached> reached =
        csv.read(
            file, FeedField.needed(program.names().wording()), feed.readLine(), rows, reader::add);
    if (!reached.isValid()) {
      refuse(feed, reached.problems());
    } else if (reached.orElseThrow().isEnd()) {
      reader.finish();
    } else {
      reader.pause(reached.orElseThrow().line());
      return new Step(file.bytes() / KILO, feed.size() / KILO, false);
    }
    file.forget();
    return new Step(feed.size() / KILO, feed.size() / KILO, true);
  }

  /** The whole file is of no use: nothing of it is left but why. */
  private void refuse(Feed feed, List<Problem> problems) {
    desk.forgetRows(feed.id());
    database.change("delete from school_coupon_feed_problem where feed = ?", feed.id());
    new FeedStage(database, feed).refuse(0, problems);
    database.change(
        "update school_coupon_feed set state = 'REFUSED', bad = 0, twice = 0 where id = ?",
        feed.id());
  }
}
