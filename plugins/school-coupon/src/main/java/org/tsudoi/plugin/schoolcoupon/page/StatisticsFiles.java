package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.statistics.Statistics;

/** Statistics as CSV. */
@ApplicationScoped
public class StatisticsFiles {
  @Inject CurrentPage page;
  @Inject CsvFiles csv;
  @Inject CouponWords words;
  @Inject Statistics statistics;

  /** Sends what is asked for: uptake, weeks or facilities; all else is unknown. */
  void send(FiscalYear year, String what) {
    switch (what) {
      case "uptake" ->
          send(
              year,
              what,
              List.of("offer", "people", "users", "share", "granted", "used"),
              uptake(year));
      case "weeks" -> send(year, what, List.of("monday", "used"), weeks(year));
      case "facilities" ->
          send(year, what, List.of("facility", "used", "amount"), facilities(year));
      default -> page.refuse(404);
    }
  }

  private void send(
      FiscalYear year, String what, List<String> columns, List<? extends List<?>> rows) {
    page.send(
        what + "-" + year.year() + ".csv",
        "text/csv",
        csv.write(
            columns.stream().map(each -> words.text("statistics." + each)).toList(),
            List.copyOf(rows)));
  }

  private List<List<?>> uptake(FiscalYear year) {
    return statistics.uptake(year).stream()
        .<List<?>>map(
            each ->
                List.of(
                    words.offer(each.offer()),
                    each.people(),
                    each.users(),
                    each.share(),
                    each.granted(),
                    each.used()))
        .toList();
  }

  private List<List<?>> weeks(FiscalYear year) {
    return statistics.weeks(year).stream()
        .<List<?>>map(each -> List.of(each.monday().toString(), each.used()))
        .toList();
  }

  private List<List<?>> facilities(FiscalYear year) {
    return statistics.facilities(year, Integer.MAX_VALUE).stream()
        .<List<?>>map(each -> List.of(each.name(), each.used(), each.amount().amount()))
        .toList();
  }
}
