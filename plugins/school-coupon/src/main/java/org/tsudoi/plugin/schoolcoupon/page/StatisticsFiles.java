package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.statistics.Report;

/** Statistics as CSV. */
@ApplicationScoped
public class StatisticsFiles {
  @Inject CurrentPage page;
  @Inject CsvFiles csv;
  @Inject CouponWords words;

  /** Sends what is asked for: uptake, weeks or facilities; all else is unknown. */
  void send(Report report, String what) {
    switch (what) {
      case "uptake" ->
          send(
              report,
              what,
              List.of("offer", "people", "users", "share", "granted", "used"),
              uptake(report));
      case "weeks" -> send(report, what, List.of("monday", "used"), weeks(report));
      case "facilities" ->
          send(report, what, List.of("facility", "used", "amount"), facilities(report));
      default -> page.refuse(404);
    }
  }

  private void send(
      Report report, String what, List<String> columns, List<? extends List<?>> rows) {
    page.send(
        what + "-" + report.year().year() + ".csv",
        "text/csv",
        csv.write(
            columns.stream().map(each -> words.text("statistics." + each)).toList(),
            List.copyOf(rows)));
  }

  private List<List<?>> uptake(Report report) {
    return report.uptake().stream()
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

  private List<List<?>> weeks(Report report) {
    return report.weeks().stream()
        .<List<?>>map(each -> List.of(each.monday().toString(), each.used()))
        .toList();
  }

  private List<List<?>> facilities(Report report) {
    return report.facilities().stream()
        .<List<?>>map(each -> List.of(each.name(), each.used(), each.amount().amount()))
        .toList();
  }
}
