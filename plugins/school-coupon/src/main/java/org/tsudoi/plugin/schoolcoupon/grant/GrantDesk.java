package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** Starts grant runs. SC-1 */
@ApplicationScoped
public class GrantDesk {
  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject LongWorks works;
  @Inject Runs runs;
  @Inject Audit audit;

  /**
   * Starts a run over everybody as of today. Refused with {@code grant.running} while another one
   * goes on, and with {@code grant.too-early} before the first grant day of the fiscal year.
   */
  public Result<Long> start(String by) {
    LocalDate today = clock.today();
    if (!isAnythingGranted(today)) {
      return Result.refused("grant.too-early");
    }
    return database.together(
        () -> isRunning() ? Result.refused("grant.running") : Result.of(startNow(today, by)));
  }

  private long startNow(LocalDate today, String by) {
    long run = begin(today, "STAFF", Optional.empty(), by);
    audit.note("coupon.grant", "run:" + run, Map.of());
    return run;
  }

  /**
   * Goes on with a run that was given up, where it stopped. Refused with {@code grant.not-failed}
   * when it was not.
   */
  public Decision resume(long run) {
    return database.together(
        () -> {
          if (!works.resume(GrantWork.KIND, run)) {
            return Decision.refused(Problem.of("grant.not-failed"));
          }
          runs.resume(run);
          return Decision.accepted();
        });
  }

  /** The day's run: people become qualified and lose it without anybody telling. */
  public void daily(LocalDate day) {
    if (isAnythingGranted(day)) {
      begin(day, "DAILY", Optional.empty(), "");
    }
  }

  /** A run over the people of a feed; nothing before the first grant day. */
  public void afterFeed(long feed, String by) {
    LocalDate today = clock.today();
    if (isAnythingGranted(today)) {
      begin(today, "FEED", Optional.of(feed), by);
    }
  }

  private long begin(LocalDate day, String cause, Optional<Long> feed, String by) {
    long run = runs.begin(day, cause, feed, by);
    works.start(GrantWork.KIND, run);
    return run;
  }

  private boolean isAnythingGranted(LocalDate day) {
    FiscalYear year = FiscalYear.containing(day);
    return offers().anyMatch(offer -> !offer.validity().granted(year).isAfter(day));
  }

  private java.util.stream.Stream<Offer> offers() {
    return ((HasOffers) current.program()).offers().all().stream();
  }

  private boolean isRunning() {
    return database
        .first(
            "select 1 from school_coupon_run where ended_at is null and failed_at is null"
                + " and cause = 'STAFF' limit 1",
            row -> true)
        .isPresent();
  }
}
