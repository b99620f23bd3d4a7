package org.tsudoi.api.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side, drawn by the tag {@code t:chart} as an SVG picture of 360 by 190 and as a
 * table.
 *
 * @param id of its heading in the page
 * @param title what it shows
 * @param series names of the series, one or two
 */
public record Chart(String id, String title, List<String> series, List<Column> columns) {
  private static final double TOP = 12;
  private static final double BOTTOM = 164;
  private static final double LEFT = 44;
  private static final double RIGHT = 356;
  private static final double FILLED = 0.72;
  private static final double WIDEST = 28;
  private static final int LABELS = 7;
  private static final int LINES = 4;

  /**
   * Values of one place.
   *
   * @param mark short, below the column
   * @param label in full, for the table
   * @param texts the values as written in the table
   */
  public record Column(String mark, String label, List<Long> values, List<String> texts) {}

  /** A rectangle. */
  public record Bar(int series, double x, double y, double width, double height) {}

  /** A text below the columns. */
  public record Mark(double x, String text) {}

  /** A line across, with its value. */
  public record Line(double y, long value) {}

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return columns.stream().allMatch(each -> each.values().stream().allMatch(v -> v == 0));
  }

  /** The columns' rectangles. */
  public List<Bar> getBars() {
    List<Bar> bars = new ArrayList<>();
    double place = (RIGHT - LEFT) / columns.size();
    double width = Math.min(WIDEST, place * FILLED / series.size());
    for (int i = 0; i < columns.size(); i++) {
      for (int k = 0; k < series.size(); k++) {
        double height = (BOTTOM - TOP) * columns.get(i).values().get(k) / top();
        double x = LEFT + (i + 0.5) * place + (k - series.size() / 2.0) * width;
        bars.add(new Bar(k, round(x), round(BOTTOM - height), round(width), round(height)));
      }
    }
    return bars;
  }

  /** The texts below, no more than have room. */
  public List<Mark> getMarks() {
    List<Mark> marks = new ArrayList<>();
    double place = (RIGHT - LEFT) / columns.size();
    int step = (columns.size() + LABELS - 1) / LABELS;
    for (int i = columns.size() - 1; i >= 0; i -= step) {
      marks.add(new Mark(round(LEFT + (i + 0.5) * place), columns.get(i).mark()));
    }
    return marks;
  }

  /** The lines across. */
  public List<Line> getLines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i <= LINES; i++) {
      lines.add(new Line(round(BOTTOM - (BOTTOM - TOP) * i / LINES), top() / LINES * i));
    }
    return lines;
  }

  /** A round number not below any value, that four lines divide. */
  private long top() {
    long most = columns.stream().flatMap(c -> c.values().stream()).max(Long::compare).orElse(0L);
    long unit = LINES;
    for (long power = LINES; power < most; power *= 10) {
      unit = power;
    }
    return Math.max(LINES, (most + unit - 1) / unit * unit);
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
