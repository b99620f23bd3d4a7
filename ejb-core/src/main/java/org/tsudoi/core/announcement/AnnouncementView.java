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
    int version) {

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
