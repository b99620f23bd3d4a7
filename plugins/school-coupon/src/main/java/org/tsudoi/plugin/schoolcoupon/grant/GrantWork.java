package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.work.LongWork;
import org.tsudoi.plugin.schoolcoupon.grant.GrantStep.Count;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Offers;

/**
 * A grant run, some ten thousand people a step: each step is one transaction and set-based, so a
 * crash loses one step at most, and the next try finds nothing of it done. SC-1
 */
@ApplicationScoped
public class GrantWork implements LongWork {
  static final String KIND = "school-coupon.grant";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject Runs runs;
  @Inject MediumLock lock;

  @Override
  public String kind() {
    return KIND;
  }

  /** How many people a step looks at. */
  int people = 25_000;

  /** The next people of a run, by their numbers. */
  record Next(String last, long people) {}

  @Override
  public Step step(long reference) {
    RunState run = runs.find(reference).orElseThrow();
    Optional<Next> next = next(run);
    if (next.isEmpty()) {
      runs.end(run);
      return new Step(run.people(), run.people(), true);
    }
    lock.beside();
    NumberRange range = new NumberRange(run.lastNumber(), next.get().last(), run.feed());
    runs.keep(run, next.get().last(), next.get().people(), grant(run, range));
    long done = run.people() + next.get().people();
    return new Step(done, Math.max(done, all(run)), false);
  }

  @Override
  public void failed(long reference, String reason) {
    runs.fail(reference);
  }

  private Count grant(RunState run, NumberRange range) {
    Offers offers = ((HasOffers) current.program()).offers();
    Set<String> there = there(run, range);
    return offers.all().stream()
        .filter(offer -> !offer.validity().granted(run.year()).isAfter(run.day()))
        .map(offer -> step(run, range, offer, offers).grant(!there.contains(offer.code())))
        .reduce(Count.NOTHING, Count::plus);
  }

  /** Of which offers somebody of the range has coupons. */
  private Set<String> there(RunState run, NumberRange range) {
    return Set.copyOf(
        database.list(
            "select distinct offer from school_coupon_coupon c where "
                + range.of("c")
                + " and fiscal_year + 0 = ?",
            row -> row.getString(1),
            run.year().year()));
  }

  private GrantStep step(RunState run, NumberRange range, Offer offer, Offers offers) {
    EntitledSql rule = new EntitledSql(offer, offers.ages(), run.year(), run.day());
    return new GrantStep(database, offer, rule, run, range, runs.now());
  }

  private Optional<Next> next(RunState run) {
    return run.feed()
        .map(feed -> nextOfFeed(run, feed))
        .orElseGet(() -> nextOfAll(run))
        .filter(next -> next.people() > 0);
  }

  private Optional<Next> nextOfAll(RunState run) {
    return database.first(
        "select max(number), count(*) from (select number from school_coupon_person"
            + " where number > ? order by number limit ?) n",
        GrantWork::next,
        run.lastNumber(),
        people);
  }

  /**
   * From the feed's rows, so that neither a small feed nor a big one reads everything each time.
   */
  private Optional<Next> nextOfFeed(RunState run, long feed) {
    return database.first(
        "select max(p.number), count(*) from (select left(number, 6) as member from"
            + " (select number from school_coupon_feed_row where feed = ?"
            + " and number >= left(?, 6) order by number limit ?) r group by 1) m"
            + " join school_coupon_person p on p.number in (m.member, m.member || '01')"
            + " where p.number > ?",
        GrantWork::next,
        feed,
        run.lastNumber(),
        people + 2,
        run.lastNumber());
  }

  private static Next next(ResultSet row) throws SQLException {
    return new Next(row.getString(1), row.getLong(2));
  }

  private long all(RunState run) {
    return run.feed()
        .flatMap(
            feed ->
                database.first(
                    "select row_count from school_coupon_feed where id = ?",
                    row -> row.getLong(1),
                    feed))
        .or(
            () ->
                database.first("select count(*) from school_coupon_person", row -> row.getLong(1)))
        .orElse(0L);
  }
}
