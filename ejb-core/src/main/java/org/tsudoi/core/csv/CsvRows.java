package org.tsudoi.core.csv;

import java.io.BufferedReader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tsudoi.api.Problem;

/** The rows of a file in order, read as they are asked for. To be closed. */
public final class CsvRows implements Iterator<CsvLine>, AutoCloseable {

  private final RecordReader records;
  private final CsvHeader header;
  private final boolean complete;
  private Optional<CsvLine> next = Optional.empty();
  private long skipTo;

  CsvRows(BufferedReader in, CsvHeader header, boolean complete) {
    this.records = new RecordReader(in);
    this.header = header;
    this.complete = complete;
    records.header();
  }

  CsvRows skipTo(long line) {
    skipTo = line;
    return this;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      Optional<String> first = records.nextLine();
      if (first.isEmpty()) {
        return false;
      }
      next = first.filter(text -> !text.isBlank()).flatMap(this::read);
    }
    return true;
  }

  @Override
  public CsvLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CsvLine line = next.orElseThrow();
    next = Optional.empty();
    return line;
  }

  @Override
  public void close() {
    records.close();
  }

  private Optional<CsvLine> read(String first) {
    long line = records.line();
    Optional<List<String>> fields = records.record(first, found -> found.size() == header.size());
    if (line <= skipTo || fields.filter(CsvRows::isBlank).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        fields.map(found -> row(line, first, found)).orElseGet(() -> broken(line, first)));
  }

  private CsvLine row(long line, String first, List<String> fields) {
    int columns = header.size();
    boolean blankRest = fields.size() > columns && isBlank(fields.subList(columns, fields.size()));
    if (fields.size() == columns || blankRest) {
      return new CsvRow(line, header, fields.subList(0, columns));
    }
    return isCut() && fields.size() < columns
        ? bad(line, first, fields.size(), Problem.of("csv.cut", "line", line))
        : bad(line, first, 0, columnsProblem(fields.size()));
  }

  private CsvLine broken(long line, String first) {
    return isCut()
        ? bad(line, first, 0, Problem.of("csv.cut", "line", line))
        : bad(line, first, 0, Problem.of("csv.quote", "line", line));
  }

  private CsvLine bad(long line, String text, int column, Problem reason) {
    String name = column == 0 ? "" : header.names().get(column - 1);
    return new CsvBadRow(line, text, new CsvProblem(line, column, name, reason));
  }

  private Problem columnsProblem(int found) {
    return Problem.of("csv.columns", "expected", header.size(), "found", found);
  }

  private boolean isCut() {
    return !complete && records.isAtEnd();
  }

  private static boolean isBlank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }
}
