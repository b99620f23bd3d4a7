package org.tsudoi.core.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/** Writes a file record by record in a bank's dialect; collects every value that does not fit. */
final class RecordWriter {

  private static final String END_OF_FILE = "\u001A";

  private final ZenginDialect dialect;
  private final StringBuilder file = new StringBuilder();
  private final List<Problem> problems = new ArrayList<>();
  private int line;

  RecordWriter(ZenginDialect dialect) {
    this.dialect = dialect;
  }

  /** Adds a record; fields without a value are written empty: zeros or spaces. */
  void write(Layout layout, Map<Field, String> values) {
    line++;
    layout.fields().forEach(field -> write(field, values.getOrDefault(field, field.content())));
    file.append(dialect.lineEnd().characters());
  }

  /** The file, or every value that did not fit with its line. */
  Result<byte[]> finish() {
    if (!problems.isEmpty()) {
      return Result.refused(problems);
    }
    String mark = dialect.endOfFileMark() ? END_OF_FILE : "";
    return Result.of(dialect.encoding().encode(file + mark));
  }

  private void write(Field field, String value) {
    String text = field.mode() == Field.Mode.NAME ? dialect.kana().fit(value) : value;
    if (fits(field, text)) {
      file.append(field.print(text));
    }
  }

  private boolean fits(Field field, String text) {
    boolean isShort = text.length() <= field.length();
    if (!isShort) {
      refuse(field, "bank.field.too-long", "line", line, "limit", field.length(), "input", text);
    }
    boolean isTaken = text.chars().allMatch(taken(field));
    if (!isTaken) {
      String strangers = KanaSet.strangers(text, taken(field));
      refuse(field, "bank.field.characters", "line", line, "characters", strangers, "input", text);
    }
    return isShort && isTaken;
  }

  private IntPredicate taken(Field field) {
    return switch (field.mode()) {
      case NUMBER -> c -> c >= '0' && c <= '9';
      case TEXT -> c -> c >= ' ' && c <= '}';
      case NAME -> dialect.kana()::takes;
      case CONSTANT, FILLER -> c -> true;
    };
  }

  private void refuse(Field field, String code, Object... args) {
    problems.add(Problem.at(field.name(), code, args));
  }
}
