package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.work.LongWork;

/** Draws the statements of a month that are not drawn yet, some at a time. SC-45 */
@ApplicationScoped
public class StatementWork implements LongWork {
  static final String KIND = "school-coupon.statements";

  @Inject PluginDatabase database;
  @Inject Settlements settlements;
  @Inject StatementDesk desk;

  /** How many a step draws. */
  int statements = 10;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(long reference) {
    BusinessMonth month = ClosingWork.month(reference);
    List<Long> next =
        database.list(
            "select s.id from school_coupon_settlement s where s.month = ? and not exists (select"
                + " from school_coupon_statement t where t.settlement = s.id) order by s.id"
                + " limit ?",
            row -> row.getLong(1),
            month.firstDay(),
            statements);
    next.forEach(id -> desk.issue(settlements.find(id).orElseThrow()));
    return progress(month, next.size() < statements);
  }

  private Step progress(BusinessMonth month, boolean isFinished) {
    return database
        .first(
            "select count(*), count(t.settlement) from school_coupon_settlement s"
                + " left join school_coupon_statement t on t.settlement = s.id where s.month = ?",
            row -> new Step(row.getLong(2), row.getLong(1), isFinished),
            month.firstDay())
        .orElseThrow();
  }
}
