package org.tsudoi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.page.Chart;
import org.tsudoi.api.page.Chart.Column;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.CycleTotal;
import org.tsudoi.core.filing.WeekCount;
import org.tsudoi.core.member.MonthCount;
import org.tsudoi.web.page.Show;
import org.tsudoi.web.page.Told;
import org.tsudoi.web.text.Texts;

/** The charts of the secretariat's first page. */
@Named("staffCharts")
@RequestScoped
public class StaffCharts {
  private static final long THOUSAND = 1000;

  @Inject Actor actor;
  @Inject Texts texts;
  @Inject Show show;
  @Inject Told told;
  @Inject ChartFigures figures;
  private List<Chart> charts;

  /** Filings by week, members by month, fees by cycle. */
  public List<Chart> getCharts() {
    if (charts == null) {
      ChartFigures.Figures kept = figures.of(actor);
      List<Chart> all = new ArrayList<>();
      all.add(filings(kept.weeks()));
      all.add(members(kept.months()));
      if (!kept.cycles().isEmpty()) {
        all.add(fees(kept.cycles()));
      }
      charts = List.copyOf(all);
    }
    return charts;
  }

  private Chart filings(List<WeekCount> weeks) {
    return new Chart(
        "chart-filings",
        texts.get("home.chart.filings"),
        List.of(texts.get("home.chart.filed")),
        weeks.stream()
            .map(
                week ->
                    column(
                        mark(week.monday()),
                        texts.get("home.chart.week", "day", week.monday()),
                        week.count()))
            .toList());
  }

  private Chart members(List<MonthCount> months) {
    return new Chart(
        "chart-members",
        texts.get("home.chart.members"),
        List.of(texts.get("home.chart.joined"), texts.get("home.chart.left")),
        months.stream()
            .map(
                month ->
                    column(
                        texts.get("home.chart.month-mark", "month", month.month().getMonthValue()),
                        texts.get(
                            "home.chart.month",
                            "year",
                            String.valueOf(month.month().getYear()),
                            "month",
                            month.month().getMonthValue()),
                        month.joined(),
                        month.left()))
            .toList());
  }

  private Chart fees(List<CycleTotal> cycles) {
    return new Chart(
        "chart-fees",
        texts.get("home.chart.fees"),
        List.of(texts.get("home.chart.charged"), texts.get("home.chart.paid")),
        cycles.stream().map(this::column).toList());
  }

  private Column column(CycleTotal cycle) {
    return new Column(
        texts.get("home.chart.cycle-mark", "month", cycle.first().getMonthValue()),
        told.name(cycle.label()),
        List.of(cycle.charged().amount() / THOUSAND, cycle.paid().amount() / THOUSAND),
        List.of(show.yen(cycle.charged()), show.yen(cycle.paid())));
  }

  private Column column(String mark, String label, Long... values) {
    return new Column(
        mark, label, List.of(values), List.of(values).stream().map(show::number).toList());
  }

  private static String mark(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth();
  }
}
