package org.tsudoi.core.member;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.core.csv.CsvProblem;
import org.tsudoi.core.csv.CsvRow;

/** The fields of one row, read by column; keeps the problems. */
final class RowFields {
  private final CsvRow row;
  private final List<CsvProblem> problems = new ArrayList<>();

  RowFields(CsvRow row) {
    this.row = row;
  }

  long line() {
    return row.line();
  }

  List<CsvProblem> problems() {
    return problems;
  }

  String text(String column) {
    return row.get(column);
  }

  boolean isBlank(String column) {
    return row.get(column).isBlank();
  }

  /** The value of that column; null when it is refused. */
  <T> T must(String column, Function<String, Result<T>> reading) {
    Result<T> result = reading.apply(row.get(column));
    result.problems().forEach(problem -> refuse(column, problem));
    return result.toOptional().orElse(null);
  }

  /** Like {@link #must}, and {@code none} for an empty field. */
  <T> T may(String column, T none, Function<String, Result<T>> reading) {
    return isBlank(column) ? none : must(column, reading);
  }

  void refuse(String column, Problem problem) {
    problems.add(row.problem(column, problem.at("")));
  }
}
