package org.tsudoi.core.announcement;

import java.util.Set;

/**
 * Whom of its readers an announcement is for; empty sets do not narrow.
 *
 * @param numbers offices with these numbers
 * @param groups offices of these groups (系列); with numbers given, those as well
 * @param categories members in these membership categories; of the offices above, if any are said
 */
public record AnnouncementTarget(Set<String> numbers, Set<String> groups, Set<String> categories) {

  /** Copies the sets. */
  public AnnouncementTarget {
    numbers = Set.copyOf(numbers);
    groups = Set.copyOf(groups);
    categories = Set.copyOf(categories);
  }

  /** All its readers. */
  public static AnnouncementTarget all() {
    return new AnnouncementTarget(Set.of(), Set.of(), Set.of());
  }
}
