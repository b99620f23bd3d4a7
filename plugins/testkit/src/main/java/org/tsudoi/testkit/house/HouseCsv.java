package org.tsudoi.testkit.house;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.SentFile;

/** CSV in UTF-8, without the finer points of core's: enough for a plugin's tests. */
final class HouseCsv implements CsvFiles {
  @Override
  public Result<Long> read(SentFile file, List<String> columns, Consumer<CsvRecord> rows) {
    try (Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(in)) {
      long read = 0;
      for (NamedCsvRecord row : reader) {
        if (!row.getHeader().containsAll(columns)) {
          return Result.refused("csv.column-missing", "columns", String.join("、", columns));
        }
        rows.accept(new Row(row));
        read++;
      }
      return Result.of(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Result<Reached> read(
      SentFile file, List<String> columns, long afterLine, int count, Consumer<CsvRecord> rows) {
    List<CsvRecord> all = new ArrayList<>();
    Result<Long> whole = read(file, columns, all::add);
    if (!whole.isValid()) {
      return Result.refused(whole.problems());
    }
    List<CsvRecord> next = all.stream().filter(row -> row.line() > afterLine).limit(count).toList();
    next.forEach(rows);
    return Result.of(
        next.size() < count
            ? new Reached(all.isEmpty() ? afterLine : all.get(all.size() - 1).line(), true)
            : new Reached(count == 0 ? afterLine : next.get(count - 1).line(), false));
  }

  @Override
  public byte[] write(List<String> columns, Iterable<List<?>> rows) {
    String lines =
        StreamSupport.stream(rows.spliterator(), false)
            .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .collect(
                Collectors.joining("\r\n", "\uFEFF" + String.join(",", columns) + "\r\n", "\r\n"));
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  private record Row(NamedCsvRecord read) implements CsvRecord {
    @Override
    public long line() {
      return read.getStartingLineNumber();
    }

    @Override
    public String get(String column) {
      return read.findField(column).orElse("").strip();
    }

    @Override
    public boolean has(String column) {
      return read.getHeader().contains(column);
    }

    @Override
    public List<Problem> problems() {
      return read.getFieldCount() == read.getHeader().size()
          ? List.of()
          : List.of(Problem.of("csv.columns"));
    }
  }
}
