package org.tsudoi.core.seam;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.core.csv.CsvBadRow;
import org.tsudoi.core.csv.CsvEncoding;
import org.tsudoi.core.csv.CsvExport;
import org.tsudoi.core.csv.CsvFile;
import org.tsudoi.core.csv.CsvLimits;
import org.tsudoi.core.csv.CsvLine;
import org.tsudoi.core.csv.CsvRow;
import org.tsudoi.core.csv.CsvRows;

/** The room for CSV as plugins see it. */
final class Csv implements CsvFiles {
  private static final CsvLimits LIMITS = new CsvLimits(300, 2_000_001, 20_000);
  private static final String CUT = "csv.cut";

  @Override
  public Result<Long> read(SentFile file, List<String> columns, Consumer<CsvRecord> rows) {
    return CsvFile.inspect(file::open, LIMITS)
        .flatMap(found -> complete(found, columns))
        .flatMap(found -> read(found, rows));
  }

  @Override
  public Result<Reached> read(
      SentFile file, List<String> columns, long afterLine, int count, Consumer<CsvRecord> rows) {
    return CsvFile.inspect(file::open, LIMITS)
        .flatMap(found -> complete(found, columns))
        .flatMap(found -> read(found, afterLine, count, rows));
  }

  private static Result<Reached> read(
      CsvFile file, long afterLine, int count, Consumer<CsvRecord> rows) {
    long line = afterLine;
    try (CsvRows lines = file.rowsAfter(afterLine)) {
      for (int read = 0; read < count; read++) {
        if (!lines.hasNext()) {
          return Result.of(new Reached(line, true));
        }
        Row row = new Row(lines.next());
        if (row.isCut()) {
          return Result.refused(row.problems());
        }
        rows.accept(row);
        line = row.line();
      }
    }
    return Result.of(new Reached(line, false));
  }

  private static Result<CsvFile> complete(CsvFile file, List<String> columns) {
    List<Problem> problems = file.header().require(columns.toArray(String[]::new)).problems();
    return problems.isEmpty() ? Result.of(file) : Result.refused(problems);
  }

  private static Result<Long> read(CsvFile file, Consumer<CsvRecord> rows) {
    long read = 0;
    try (CsvRows lines = file.rows()) {
      while (lines.hasNext()) {
        Row row = new Row(lines.next());
        if (row.isCut()) {
          return Result.refused(row.problems());
        }
        rows.accept(row);
        read++;
      }
    }
    return Result.of(read);
  }

  @Override
  public byte[] write(List<String> columns, Iterable<List<?>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvExport export = new CsvExport(out, CsvEncoding.UTF_8, columns)) {
      rows.forEach(row -> export.row(new ArrayList<>(row)));
    }
    return out.toByteArray();
  }

  private record Row(CsvLine read) implements CsvRecord {
    @Override
    public long line() {
      return read.line();
    }

    @Override
    public String get(String column) {
      return read instanceof CsvRow row ? row.get(column).strip() : "";
    }

    @Override
    public boolean has(String column) {
      return read instanceof CsvRow row && row.has(column);
    }

    @Override
    public List<Problem> problems() {
      return read instanceof CsvBadRow bad ? List.of(bad.problem().reason()) : List.of();
    }

    boolean isCut() {
      return problems().stream().anyMatch(problem -> problem.code().equals(CUT));
    }
  }
}
