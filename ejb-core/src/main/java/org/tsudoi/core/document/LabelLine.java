package org.tsudoi.core.document;

/**
 * A line of a label.
 *
 * @param size of its letters, points
 */
record LabelLine(String text, double size) {
  private static final double SPACED = 1.3;

  /** How high the line is, points. */
  double height() {
    return size * SPACED;
  }
}
