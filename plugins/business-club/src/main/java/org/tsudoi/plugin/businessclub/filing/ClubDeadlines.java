package org.tsudoi.plugin.businessclub.filing;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Deadline;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.value.BusinessMonth;

/** The last days on which offices can ask to join in this month (FE-3). */
public record ClubDeadlines(int cutoffDay, Wording wording) {

  /** Reads {@code filing.joining.cutoff-day}. */
  public static ClubDeadlines read(Settings settings, Wording wording) {
    return new ClubDeadlines(JoiningMonths.read(settings, wording).cutoffDay(), wording);
  }

  /** The next one, today's included. */
  public List<Deadline> next(LocalDate today) {
    BusinessMonth month = BusinessMonth.of(today);
    LocalDate day = cutoff(month);
    return List.of(day.isBefore(today) ? deadline(month.next()) : new Deadline(label(month), day));
  }

  private Deadline deadline(BusinessMonth month) {
    return new Deadline(label(month), cutoff(month));
  }

  private LocalDate cutoff(BusinessMonth month) {
    LocalDate last = month.lastDay();
    return last.withDayOfMonth(Math.min(cutoffDay, last.getDayOfMonth()));
  }

  private String label(BusinessMonth month) {
    return wording.text("deadline.joining", wording.spelling().month(month));
  }
}
