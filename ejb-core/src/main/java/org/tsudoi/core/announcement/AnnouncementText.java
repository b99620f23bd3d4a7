package org.tsudoi.core.announcement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An announcement as it is written.
 *
 * @param title one line, 100 characters at most
 * @param body lines, 5,000 characters at most
 * @param important shown before the others, marked
 * @param readers whom it is for
 * @param from the first day on which it is shown
 * @param until the last day; empty for no end
 * @param target whom of the readers
 */
public record AnnouncementText(
    String title,
    String body,
    boolean important,
    Set<Readers> readers,
    LocalDate from,
    Optional<LocalDate> until,
    AnnouncementTarget target) {

  /** An announcement for all of its readers. */
  public AnnouncementText(
      String title,
      String body,
      boolean important,
      Set<Readers> readers,
      LocalDate from,
      Optional<LocalDate> until) {
    this(title, body, important, readers, from, until, AnnouncementTarget.all());
  }

  /** Copies the readers. */
  public AnnouncementText {
    readers = Set.copyOf(readers);
  }
}
