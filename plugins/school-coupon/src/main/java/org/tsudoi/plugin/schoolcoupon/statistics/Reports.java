package org.tsudoi.plugin.schoolcoupon.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.OrganizationId;

/**
 * Counts a year once and keeps it for ten minutes, on each instance for itself: pages say when it
 * was counted, and may ask for a new count. Whoever asks while it is counted waits for it. SC-45
 */
@ApplicationScoped
public class Reports {
  private static final Duration KEPT = Duration.ofMinutes(10);

  @Inject CurrentOrganization current;
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Statistics statistics;
  private final Map<Key, Report> kept = new ConcurrentHashMap<>();

  private record Key(OrganizationId organization, FiscalYear year) {}

  /** The figures of a year, at most ten minutes old. */
  public Report of(FiscalYear year) {
    return kept.compute(
        key(year), (key, report) -> report != null && isFresh(report) ? report : count(year));
  }

  /** The figures of a year as they are now. */
  public Report again(FiscalYear year) {
    return kept.compute(key(year), (key, report) -> count(year));
  }

  private Key key(FiscalYear year) {
    return new Key(current.organization().id(), year);
  }

  private boolean isFresh(Report report) {
    return Duration.between(report.countedAt(), now()).abs().compareTo(KEPT) < 0;
  }

  private Report count(FiscalYear year) {
    return database.together(
        () ->
            new Report(
                year,
                now(),
                statistics.uptake(year),
                statistics.weeks(year),
                statistics.facilities(year, Integer.MAX_VALUE)));
  }

  private LocalDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toLocalDateTime();
  }
}
