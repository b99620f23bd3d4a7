package org.tsudoi.web.home;

/**
 * Something that waits, as a figure that leads to its list.
 *
 * @param label key of its text
 * @param count how many
 * @param unit key of the unit's text
 * @param more what else is to be said, e.g. an amount; "" for nothing
 * @param urgent whether it should not wait any longer
 * @param path its list, from the organization on
 */
public record Task(
    String label, long count, String unit, String more, boolean urgent, String path) {

  /** A number of things. */
  static Task of(String label, long count, String path) {
    return new Task(label, count, "home.count", "", false, path);
  }

  /** The same, and it should not wait any longer if there are any. */
  Task pressing() {
    return new Task(label, count, unit, more, count > 0, path);
  }

  /** The same in offices. */
  Task offices() {
    return new Task(label, count, "home.offices", more, urgent, path);
  }

  /** The same with something more to say. */
  Task with(String said) {
    return new Task(label, count, unit, said, urgent, path);
  }
}
