package org.tsudoi.core.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An announcement as it is kept.
 *
 * @param shownUntil the last day; empty for no end
 * @param author who wrote or changed it last
 * @param version grows with every change
 * @param numbers of the offices that it is for; empty for no matter which; see {@link
 *     AnnouncementTarget}
 */
public record AnnouncementView(
    long id,
    String title,
    String body,
    boolean important,
    List<Readers> readers,
    LocalDate shownFrom,
    Optional<LocalDate> shownUntil,
    String author,
    Instant changedAt,
    boolean withdrawn,
    int version,
    List<String> numbers,
    List<String> groups,
    List<String> categories) {

  /** Whether it is for some of its readers only. */
  public boolean isNarrow() {
    return !numbers.isEmpty() || !groups.isEmpty() || !categories.isEmpty();
  }

  /** Where it stands on a day. */
  public enum Phase {
    COMING,
    SHOWN,
    OVER,
    WITHDRAWN
  }

  /** Where it stands on {@code day}. */
  public Phase phase(LocalDate day) {
    if (withdrawn) {
      return Phase.WITHDRAWN;
    }
    boolean over = shownUntil.filter(last -> last.isBefore(day)).isPresent();
    return over ? Phase.OVER : shownFrom.isAfter(day) ? Phase.COMING : Phase.SHOWN;
  }
}
