package org.tsudoi.core.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.api.value.Yen;

/**
 * Writes CSV for Excel (CSV出力): UTF-8 with byte order mark, or Shift_JIS; lines end with CR LF;
 * texts that Excel would run as formulas are guarded by an apostrophe. Characters that Shift_JIS
 * lacks are written as 〓 and reported, never lost silently. Does not close the stream before {@link
 * #close()}.
 */
public final class CsvExport implements AutoCloseable {

  private static final String GETA = "〓";
  private static final int MOST_PROBLEMS = 1000;

  private final CsvEncoding encoding;
  private final CharsetEncoder encoder;
  private final List<String> names;
  private final CsvWriter writer;
  private final List<CsvProblem> problems = new ArrayList<>();
  private long line = 1;

  /** Begins a file with its head line. */
  public CsvExport(OutputStream out, CsvEncoding encoding, List<String> names) {
    this.encoding = encoding;
    this.encoder = encoding.charset().newEncoder();
    this.names = List.copyOf(names);
    this.writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer(out, encoding));
    writer.writeRecord(texts(this.names));
  }

  /**
   * Writes a row; null is an empty field, money a bare number. A wrong number of fields is a bug.
   */
  public void row(Object... fields) {
    row(Arrays.asList(fields));
  }

  /**
   * Writes a row; null is an empty field, money a bare number. A wrong number of fields is a bug.
   */
  public void row(List<?> fields) {
    if (fields.size() != names.size()) {
      throw new IllegalArgumentException(fields.size() + " fields for columns " + names);
    }
    line++;
    writer.writeRecord(texts(fields));
  }

  /** The characters that could not be written, with their places; the first thousand places. */
  public List<CsvProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<String> texts(List<?> fields) {
    List<String> texts = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      texts.add(encodable(text(fields.get(i)), i));
    }
    return texts;
  }

  private static String text(Object field) {
    if (field instanceof Yen money) {
      return Long.toString(money.amount());
    }
    return field instanceof Number number
        ? number.toString()
        : FormulaGuard.add(Objects.toString(field, ""));
  }

  private String encodable(String text, int column) {
    if (encoding == CsvEncoding.UTF_8) {
      return text;
    }
    String windows = JapaneseText.toMs932Side(text);
    return encoder.canEncode(windows) ? windows : withGeta(windows, column);
  }

  private String withGeta(String text, int column) {
    String lost =
        text.codePoints()
            .filter(character -> !canEncode(character))
            .distinct()
            .mapToObj(Repertoire::name)
            .collect(Collectors.joining("、"));
    if (problems.size() < MOST_PROBLEMS) {
      var reason = Problem.of("csv.unmappable", "characters", lost);
      problems.add(new CsvProblem(line, column + 1, names.get(column), reason));
    }
    return text.codePoints()
        .mapToObj(character -> canEncode(character) ? Character.toString(character) : GETA)
        .collect(Collectors.joining());
  }

  private boolean canEncode(int character) {
    return encoder.canEncode(Character.toString(character));
  }

  private static Writer writer(OutputStream out, CsvEncoding encoding) {
    try {
      var writer = new OutputStreamWriter(out, encoding.charset().newEncoder());
      if (encoding == CsvEncoding.UTF_8) {
        writer.write('\uFEFF');
      }
      return writer;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
