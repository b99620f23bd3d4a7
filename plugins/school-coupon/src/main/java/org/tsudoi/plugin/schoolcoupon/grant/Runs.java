package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.grant.GrantStep.Count;

/** The grant runs of the current organization. */
@ApplicationScoped
public class Runs {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;

  /** The run of that id. */
  public Optional<RunState> find(long id) {
    return database.first(
        "select " + RunState.COLUMNS + " from school_coupon_run where id = ?", RunState::read, id);
  }

  /** The latest runs before that id, newest first. */
  public List<RunState> before(long id, int count) {
    return database.list(
        "select "
            + RunState.COLUMNS
            + " from school_coupon_run where id < ? order by id desc limit ?",
        RunState::read,
        id,
        count);
  }

  long begin(LocalDate day, String cause, Optional<Long> feed, String by) {
    return database
        .first(
            "insert into school_coupon_run (fiscal_year, day, cause, feed, started_by, started_at)"
                + " values (?, ?, ?, ?, ?, ?) returning id",
            row -> row.getLong(1),
            FiscalYear.containing(day).year(),
            day,
            cause,
            feed.orElse(null),
            by,
            now())
        .orElseThrow();
  }

  void keep(RunState run, String lastNumber, long people, Count count) {
    database.change(
        "update school_coupon_run set last_number = ?, people = people + ?, granted = granted + ?,"
            + " raised = raised + ?, lowered = lowered + ?, withdrawn = withdrawn + ?,"
            + " restored = restored + ? where id = ?",
        lastNumber,
        people,
        count.granted(),
        count.raised(),
        count.lowered(),
        count.withdrawn(),
        count.restored(),
        run.id());
  }

  void end(RunState run) {
    database.change("update school_coupon_run set ended_at = ? where id = ?", now(), run.id());
  }

  void fail(long run) {
    database.change("update school_coupon_run set failed_at = ? where id = ?", now(), run);
  }

  void resume(long run) {
    database.change("update school_coupon_run set failed_at = null where id = ?", run);
  }

  OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
