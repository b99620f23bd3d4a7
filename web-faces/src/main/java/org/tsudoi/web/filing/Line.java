package org.tsudoi.web.filing;

/**
 * One answer as people read it.
 *
 * @param registered what the register says now; empty where it has nothing to compare
 */
public record Line(String label, String value, String registered) {
  /** Whether the answer differs from the register. */
  public boolean changed() {
    return !registered.isEmpty() && !value.isEmpty() && !registered.equals(value);
  }
}
