package org.tsudoi.core.document;

/**
 * How the labels lie on an A4 sheet (宛名ラベル用紙); lengths in millimetres.
 *
 * @param columns labels side by side
 * @param rows labels below each other
 * @param width of a label
 * @param height of a label
 * @param left from the sheet's edge to the first column
 * @param top from the sheet's edge to the first row
 * @param columnGap between two columns
 * @param rowGap between two rows
 */
public record LabelSheet(
    int columns,
    int rows,
    double width,
    double height,
    double left,
    double top,
    double columnGap,
    double rowGap) {
  private static final double A4_WIDTH = 210;
  private static final double A4_HEIGHT = 297;
  private static final double ROUNDING = 0.05;

  /** The common sheet of twelve: two columns of six labels, 86.4 by 42.3 mm. */
  public static LabelSheet ofTwelve() {
    return new LabelSheet(2, 6, 86.4, 42.3, 18.6, 21.6, 0, 0);
  }

  /** Labels of a sheet. */
  public int count() {
    return columns * rows;
  }

  /** Whether all labels lie on the sheet. */
  public boolean fits() {
    return left + columns * width + (columns - 1) * columnGap <= A4_WIDTH + ROUNDING
        && top + rows * height + (rows - 1) * rowGap <= A4_HEIGHT + ROUNDING;
  }

  /** Left edge of the label at {@code place}, counted from 0 line by line. */
  double leftOf(int place) {
    return left + place % columns * (width + columnGap);
  }

  /** Upper edge of the label at {@code place}, from the sheet's upper edge. */
  double topOf(int place) {
    return top + place / columns * (height + rowGap);
  }
}
