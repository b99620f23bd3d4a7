package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.work.LongWork;
import org.tsudoi.api.work.LongWorks;

/**
 * Closes a month, some facilities a step: each step is one transaction and set-based, so a crash
 * loses one step at most, and the next try finds nothing of it done. Its statements are drawn
 * afterwards. What comes in meanwhile is in this month or the next by whether its facility was
 * done. SC-45
 */
@ApplicationScoped
public class ClosingWork implements LongWork {
  static final String KIND = "school-coupon.closing";
  private static final int MONTHS = 100;

  @Inject PluginDatabase database;
  @Inject Audit audit;
  @Inject LongWorks works;
  @Inject SettlementLock lock;
  @Inject Closings closings;
  @Inject SettlementStep settlement;

  /** How many facilities a step looks at. */
  int facilities = 100;

  /** The next facilities, by their ids. */
  private record Next(long last, long facilities) {}

  /** The number of a month's work, e.g. 202607. */
  static long reference(BusinessMonth month) {
    return (long) month.firstDay().getYear() * MONTHS + month.firstDay().getMonthValue();
  }

  static BusinessMonth month(long reference) {
    return BusinessMonth.of((int) (reference / MONTHS), (int) (reference % MONTHS));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(long reference) {
    Step step = settle(reference);
    if (step.isFinished()) {
      works.start(StatementWork.KIND, reference);
    }
    return step;
  }

  /** A step, without what follows the last one. */
  Step settle(long reference) {
    lock.hold();
    Closing closing = closings.find(month(reference)).orElseThrow();
    Optional<Next> next = next(closing);
    if (next.isEmpty()) {
      end(closing);
      return new Step(closing.done(), closing.done(), true);
    }
    settlement.settle(closing, next.get().last());
    closings.keep(closing, next.get().last(), next.get().facilities());
    long done = closing.done() + next.get().facilities();
    return new Step(done, Math.max(done, closing.facilities()), false);
  }

  private Optional<Next> next(Closing closing) {
    return database
        .first(
            "select max(id), count(*) from (select id from school_coupon_facility where id > ?"
                + " order by id limit ?) n",
            row -> new Next(row.getLong(1), row.getLong(2)),
            closing.last(),
            facilities)
        .filter(next -> next.facilities() > 0);
  }

  private void end(Closing closing) {
    closings.end(closing);
    audit.note(
        "settlement.closed",
        "settlement-month:" + closing.month(),
        Map.of("settlements", settlement.count(closing.month())));
  }

  @Override
  public void failed(long reference, String reason) {
    closings.fail(month(reference));
  }
}
