package org.tsudoi.core.csv;

import java.util.List;
import org.tsudoi.api.Problem;

/**
 * A row with as many fields as the head line.
 *
 * @param line number of its first line, the first is 1
 * @param header the head line
 * @param fields the texts as written
 */
public record CsvRow(long line, CsvHeader header, List<String> fields) implements CsvLine {

  /**
   * The text of that column, without the guard that our exports put before formulas; empty where
   * the file has no such column.
   */
  public String get(String column) {
    int index = header.index(column);
    return index < 0 ? "" : FormulaGuard.remove(fields.get(index));
  }

  /** Whether the file has that column. */
  public boolean has(String column) {
    return header.index(column) >= 0;
  }

  /** Says a problem of that column of this row. */
  public CsvProblem problem(String column, Problem reason) {
    return new CsvProblem(line, header.index(column) + 1, column, reason);
  }

  /** Says a problem of this whole row. */
  public CsvProblem problem(Problem reason) {
    return new CsvProblem(line, 0, "", reason);
  }
}
