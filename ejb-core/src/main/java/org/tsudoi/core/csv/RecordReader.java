package org.tsudoi.core.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsudoi.api.Result;

/**
 * Reads records line by line, so that a broken quotation mark spoils its own line only: a quoted
 * field may go on over some lines, but if no good record comes of it, those lines are read anew.
 */
final class RecordReader implements AutoCloseable {

  private static final int MOST_LINES_OF_A_RECORD = 50;
  private static final CsvReaderBuilder STRICT =
      CsvReader.builder()
          .allowUnclosedQuote(false)
          .allowExtraCharsAfterClosingQuote(false)
          .skipEmptyLines(false);

  private final BufferedReader in;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;

  RecordReader(BufferedReader in) {
    this.in = in;
  }

  /** Number of the line read last; 0 at the beginning. */
  long line() {
    return line;
  }

  /** Whether nothing is left after the line read last. */
  boolean isAtEnd() {
    Optional<String> next = nextLine();
    next.ifPresent(this::putBack);
    return next.isEmpty();
  }

  Optional<String> nextLine() {
    String next = ahead.isEmpty() ? readLine() : ahead.poll();
    line += next == null ? 0 : 1;
    return Optional.ofNullable(next);
  }

  /** The record that begins with that line, if one does that {@code fits}. */
  Optional<List<String>> record(String first, Predicate<List<String>> fits) {
    Optional<List<String>> alone = parse(first);
    return alone.isPresent() ? alone : recordOfLines(first, fits);
  }

  Result<List<String>> header() {
    Optional<String> first = nextLine();
    while (first.isPresent() && first.get().isBlank()) {
      first = nextLine();
    }
    if (first.isEmpty()) {
      return Result.refused("csv.empty");
    }
    return record(first.get(), any -> true)
        .map(RecordReader::checked)
        .orElseGet(() -> Result.refused("csv.header", "line", line));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Result<List<String>> checked(List<String> names) {
    boolean otherSeparator = names.size() == 1 && names.get(0).matches("(?s).*[;\t].*");
    return otherSeparator ? Result.refused("csv.separator") : Result.of(names);
  }

  private Optional<List<String>> recordOfLines(String first, Predicate<List<String>> fits) {
    List<String> more = new ArrayList<>();
    var text = new StringBuilder(first);
    boolean open = hasOddQuotes(first);
    while (open && more.size() < MOST_LINES_OF_A_RECORD) {
      Optional<String> next = nextLine();
      if (next.isEmpty()) {
        break;
      }
      more.add(next.get());
      text.append('\n').append(next.get());
      open ^= hasOddQuotes(next.get());
    }
    Optional<List<String>> joined = open ? Optional.empty() : parse(text.toString()).filter(fits);
    if (joined.isEmpty()) {
      putBack(more);
    }
    return joined;
  }

  private void putBack(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack(lines.get(i));
    }
  }

  private void putBack(String text) {
    ahead.push(text);
    line--;
  }

  private static Optional<List<String>> parse(String text) {
    List<String> plain = PlainRecord.split(text);
    if (plain != null) {
      return Optional.of(plain);
    }
    try {
      return Optional.of(STRICT.ofSingleCsvRecord(text).getFields());
    } catch (CsvParseException noRecord) {
      return Optional.empty();
    }
  }

  private static boolean hasOddQuotes(String text) {
    return text.chars().filter(character -> character == '"').count() % 2 == 1;
  }

  private String readLine() {
    try {
      return in.readLine();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
