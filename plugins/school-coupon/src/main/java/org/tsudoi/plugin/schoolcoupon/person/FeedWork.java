package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWork;

/**
 * Takes a feed over, some ten thousand people a step. Rows that are taken over stay, so a person's
 * history can say where a change came from; taking a row over twice changes nothing. SC-1
 */
@ApplicationScoped
public class FeedWork implements LongWork {
  static final String KIND = "school-coupon.feed";
  private static final int PEOPLE = 20_000;

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject FeedDesk desk;
  @Inject Event<FeedDone> done;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(long reference) {
    new FeedOrder(database, reference).hold();
    Feed feed = desk.find(reference).orElseThrow();
    String after = doneUpTo(reference);
    Optional<String> upTo = upTo(reference, after);
    if (upTo.isEmpty()) {
      finish(feed);
      return new Step(feed.rows(), feed.rows(), true);
    }
    new FeedStep(database, feed, after, upTo.get(), now()).run();
    return new Step(count(reference, upTo.get()), feed.rows(), false);
  }

  private void finish(Feed feed) {
    database.change(
        "update school_coupon_feed set state = 'DONE', done_at = ? where id = ?", now(), feed.id());
    done.fire(new FeedDone(feed.id(), feed.sentBy()));
  }

  private String doneUpTo(long feed) {
    return database
        .first(
            "select done_up_to from school_coupon_feed where id = ?", row -> row.getString(1), feed)
        .orElse("");
  }

  private Optional<String> upTo(long feed, String after) {
    return database.first(
        "select max(number) from (select number from school_coupon_feed_row"
            + " where feed = ? and number > ? order by number limit ?) n having count(*) > 0",
        row -> row.getString(1),
        feed,
        after,
        PEOPLE);
  }

  private long count(long feed, String upTo) {
    return database
        .first(
            "select count(*) from school_coupon_feed_row where feed = ? and number <= ?",
            row -> row.getLong(1),
            feed,
            upTo)
        .orElse(0L);
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
