package org.tsudoi.api.file;

import java.util.List;
import java.util.function.Consumer;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/** Reads and writes CSV as Excel does: UTF-8 with or without BOM, or Shift_JIS (P-11). */
public interface CsvFiles {

  /**
   * Reads a file row by row; the file is never held in memory. A file that is none, that is cut
   * off, too large (300 MB) or that lacks one of {@code columns} is refused as a whole ({@code
   * csv.*}); answers how many rows were read. A row that cannot be read has a problem and no texts.
   */
  Result<Long> read(SentFile file, List<String> columns, Consumer<CsvRecord> rows);

  /**
   * Reads at most {@code count} rows that begin after a line, so that long work can go on where it
   * stopped; otherwise like {@link #read(SentFile, List, Consumer)}. Where no rows are asked for,
   * it is only looked whether the file is one.
   */
  Result<Reached> read(
      SentFile file, List<String> columns, long afterLine, int count, Consumer<CsvRecord> rows);

  /**
   * How far a file was read.
   *
   * @param line the first line of the last row
   * @param isEnd whether nothing comes after it
   */
  record Reached(long line, boolean isEnd) {}

  /** A file in UTF-8 with BOM for Excel, what looks like a formula guarded. */
  byte[] write(List<String> columns, Iterable<List<?>> rows);

  /** One row. */
  interface CsvRecord {

    /** The number of its first line in the file; the head line is 1. */
    long line();

    /** The text of a column, stripped; "" where the file has no such column. */
    String get(String column);

    /** Whether the file has such a column, so that "" says something. */
    default boolean has(String column) {
      return true;
    }

    /** Why it cannot be read; empty list when it can. */
    List<Problem> problems();
  }
}
