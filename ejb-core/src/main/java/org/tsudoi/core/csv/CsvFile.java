package org.tsudoi.core.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tsudoi.api.Result;

/**
 * An uploaded CSV file (P-20) that was inspected: its encoding found by content, its size and lines
 * within limits, its head line read. Rows are streamed; the file is never held in memory.
 */
public final class CsvFile {

  private final CsvSource source;
  private final CsvEncoding encoding;
  private final long lines;
  private final boolean complete;
  private CsvHeader header;

  private CsvFile(CsvSource source, CsvEncoding encoding, long lines, boolean complete) {
    this.source = source;
    this.encoding = encoding;
    this.lines = lines;
    this.complete = complete;
  }

  /**
   * Inspects a file. Refuses: {@code csv.empty}, {@code csv.excel} (a workbook), {@code csv.utf16},
   * {@code csv.binary}, {@code csv.encoding}, {@code csv.cut} (ends within a character), {@code
   * csv.too-large}, {@code csv.too-many-lines}, {@code csv.line-too-long}, {@code csv.header},
   * {@code csv.separator}.
   */
  public static Result<CsvFile> inspect(CsvSource source, CsvLimits limits) {
    try {
      return new CsvInspection(source, limits).run();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Result<CsvFile> open(
      CsvSource source, CsvEncoding encoding, long lines, boolean complete) {
    var file = new CsvFile(source, encoding, lines, complete);
    return file.readHeader().map(names -> file.with(new CsvHeader(names)));
  }

  /** The encoding found. */
  public CsvEncoding encoding() {
    return encoding;
  }

  /** Lines in the file, the head line included; rows may span several. */
  public long lines() {
    return lines;
  }

  /** Whether the last line has its end; if not, the file may have been cut in its last field. */
  public boolean isComplete() {
    return complete;
  }

  /** The head line. */
  public CsvHeader header() {
    return header;
  }

  /** All rows, blank ones left out. To be closed. */
  public CsvRows rows() {
    return rowsAfter(0);
  }

  /** The rows that begin after that line: to go on where a reading stopped. To be closed. */
  public CsvRows rowsAfter(long line) {
    return new CsvRows(openReader(), header, complete).skipTo(line);
  }

  /** All rows as a stream. To be closed. */
  public Stream<CsvLine> stream() {
    CsvRows rows = rows();
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false)
        .onClose(rows::close);
  }

  private CsvFile with(CsvHeader names) {
    header = names;
    return this;
  }

  private Result<List<String>> readHeader() {
    try (var records = new RecordReader(openReader())) {
      return records.header();
    }
  }

  private BufferedReader openReader() {
    try {
      var reader =
          new BufferedReader(
              new InputStreamReader(source.open(), encoding.strictDecoder()), 1 << 16);
      skipByteOrderMark(reader);
      return reader;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }
}
