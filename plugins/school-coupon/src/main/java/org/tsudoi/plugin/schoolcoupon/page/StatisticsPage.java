package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.page.Chart;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.statistics.FacilityUses;
import org.tsudoi.plugin.schoolcoupon.statistics.Report;
import org.tsudoi.plugin.schoolcoupon.statistics.Reports;
import org.tsudoi.plugin.schoolcoupon.statistics.Statistics;
import org.tsudoi.plugin.schoolcoupon.statistics.Uptake;

/** How far coupons are used, per offer, week and facility: {@code /staff/statistics}. SC-45 */
@Named("couponStatistics")
@RequestScoped
public class StatisticsPage {
  private static final int TOP = 20;

  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject Statistics statistics;
  @Inject Reports reports;
  @Inject StatisticsCharts charts;
  @Inject StatisticsFiles files;
  private int first;
  private FiscalYear year;
  private Report report;

  /** Runs at every request. */
  public void open() {
    first = statistics.first().year();
    year = asked().orElseGet(this::now);
    page.offer("year", String.valueOf(year.year()));
    report = reports.of(year);
    if (!page.value("csv").isEmpty()) {
      files.send(report, page.value("csv"));
    }
  }

  /** The year asked for, if it is one of those to choose from. */
  private Optional<FiscalYear> asked() {
    return Optional.of(page.value("year"))
        .filter(text -> text.matches("2[0-9]{3}"))
        .map(text -> new FiscalYear(Integer.parseInt(text)))
        .filter(asked -> asked.year() >= first && asked.year() <= now().year());
  }

  private FiscalYear now() {
    return FiscalYear.containing(clock.today());
  }

  /** Button "count again". */
  public void count() {
    reports.again(year);
    page.go("/staff/statistics?year=" + year.year());
  }

  /** When the figures were counted, Japan time. */
  public LocalDateTime getCountedAt() {
    return report.countedAt();
  }

  /** Years to choose from, the latest first. */
  public List<Field.Option> getYears() {
    int now = now().year();
    return IntStream.rangeClosed(first, now)
        .map(each -> now + first - each)
        .mapToObj(FiscalYear::new)
        .map(
            each ->
                new Field.Option(
                    String.valueOf(each.year()), new Spelling(page.language()).year(each)))
        .toList();
  }

  /** The year that is shown. */
  public FiscalYear getYear() {
    return year;
  }

  /** Every offer. */
  public List<Uptake> getUptake() {
    return report.uptake();
  }

  /** The facilities where most is used, with their place. */
  public List<Place> getFacilities() {
    List<Place> places = new ArrayList<>();
    top().forEach(each -> places.add(new Place(places.size() + 1, each)));
    return places;
  }

  private List<FacilityUses> top() {
    return report.facilities().stream().limit(TOP).toList();
  }

  /** A facility and its place. */
  public record Place(int number, FacilityUses uses) {}

  /** The pictures, those with nothing to show left out. */
  public List<Chart> getCharts() {
    return Stream.of(
            charts.uptake(report.uptake()), charts.weeks(report.weeks()), charts.facilities(top()))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** The address of one CSV. */
  public String csv(String what) {
    return "/staff/statistics?year=" + year.year() + "&csv=" + what;
  }
}
