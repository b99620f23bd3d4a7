package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;

/** The closings of the current organization. SC-45 */
@ApplicationScoped
public class Closings {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;

  /** That of a month; empty as long as nobody asked for it. */
  public Optional<Closing> find(BusinessMonth month) {
    return database.first(
        "select " + Closing.COLUMNS + " from school_coupon_closing where month = ?",
        Closing::read,
        month.firstDay());
  }

  /** The one that goes on, or was given up. */
  public Optional<Closing> unfinished() {
    return database.first(
        "select " + Closing.COLUMNS + " from school_coupon_closing where ended_at is null",
        Closing::read);
  }

  boolean isAnyAfter(BusinessMonth month) {
    return database
        .first(
            "select 1 from school_coupon_closing where month > ? limit 1",
            row -> true,
            month.firstDay())
        .isPresent();
  }

  void begin(BusinessMonth month, String by) {
    database.change(
        "insert into school_coupon_closing (month, closed_by, closed_at, facilities)"
            + " select ?, ?, ?, count(*) from school_coupon_facility",
        month.firstDay(),
        by,
        now());
  }

  void keep(Closing closing, long last, long facilities) {
    database.change(
        "update school_coupon_closing set last_facility = ?, done = done + ? where month = ?",
        last,
        facilities,
        closing.month().firstDay());
  }

  void end(Closing closing) {
    database.change(
        "update school_coupon_closing set ended_at = ? where month = ?",
        now(),
        closing.month().firstDay());
  }

  void fail(BusinessMonth month) {
    database.change(
        "update school_coupon_closing set failed_at = ? where month = ?", now(), month.firstDay());
  }

  void resume(BusinessMonth month) {
    database.change(
        "update school_coupon_closing set failed_at = null where month = ?", month.firstDay());
  }

  OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
