package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Wording;
import org.tsudoi.api.page.Chart;
import org.tsudoi.plugin.schoolcoupon.statistics.FacilityUses;
import org.tsudoi.plugin.schoolcoupon.statistics.Uptake;
import org.tsudoi.plugin.schoolcoupon.statistics.WeekUses;

/** Statistics as pictures. */
@ApplicationScoped
public class StatisticsCharts {
  private static final int SHORT = 4;

  @Inject CouponWords words;

  Chart uptake(List<Uptake> uptake) {
    return new Chart(
        "chart-uptake",
        words.text("statistics.people-and-users"),
        List.of(words.text("statistics.people"), words.text("statistics.users")),
        uptake.stream().map(this::column).toList());
  }

  private Chart.Column column(Uptake each) {
    String name = words.offer(each.offer());
    return new Chart.Column(
        name.length() > SHORT + 1 ? name.substring(0, SHORT) + "…" : name,
        name,
        List.of(each.people(), each.users()),
        List.of(
            people(each.people()), wording().spelling().aside(people(each.users()), each.share())));
  }

  Chart weeks(List<WeekUses> weeks) {
    return new Chart(
        "chart-weeks",
        words.text("statistics.weeks"),
        List.of(words.text("statistics.used")),
        weeks.stream().map(this::column).toList());
  }

  private Chart.Column column(WeekUses each) {
    LocalDate monday = each.monday();
    return new Chart.Column(
        monday.getMonthValue() + "/" + monday.getDayOfMonth(),
        wording()
            .text(
                "statistics.week",
                monday.getYear(),
                monday.getMonthValue(),
                monday.getDayOfMonth()),
        List.of(each.used()),
        List.of(sheets(each.used())));
  }

  Chart facilities(List<FacilityUses> facilities) {
    List<Chart.Column> columns = new ArrayList<>();
    for (FacilityUses each : facilities) {
      columns.add(
          new Chart.Column(
              wording().text("statistics.place", columns.size() + 1),
              each.name(),
              List.of(each.used()),
              List.of(sheets(each.used()))));
    }
    return new Chart(
        "chart-facilities",
        words.text("statistics.facilities"),
        List.of(words.text("statistics.used")),
        columns);
  }

  private String people(long number) {
    return wording().text("statistics.count-people", "%,d".formatted(number));
  }

  private String sheets(long number) {
    return wording().text("statistics.count-sheets", "%,d".formatted(number));
  }

  private Wording wording() {
    return words.wording();
  }
}
