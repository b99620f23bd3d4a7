package org.tsudoi.core.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;

/**
 * One record as read.
 *
 * @param line its place in the file, from 1
 * @param layout its fields
 * @param bytes its bytes
 * @param encoding their code
 */
record FixedRecord(int line, Layout layout, byte[] bytes, ZenginEncoding encoding) {

  /** The field's text without the spaces around it; an unreadable field is refused as a bug. */
  String text(Field field) {
    return decoded(field).orElseThrow().strip();
  }

  /** The field's number; a field that is none is refused as a bug. */
  long number(Field field) {
    return Long.parseLong(text(field));
  }

  /** Every field that is not readable, and every one of the number fields that is no number. */
  List<Problem> unreadable() {
    List<Problem> problems = new ArrayList<>();
    for (Field field : layout.fields()) {
      check(field).ifPresent(problems::add);
    }
    return problems;
  }

  /** A problem of this record. */
  Problem problem(Field field, String code, String expected, String actual) {
    return Problem.at(field.name(), code, "line", line, "expected", expected, "actual", actual);
  }

  private Optional<Problem> check(Field field) {
    if (field.mode() == Field.Mode.FILLER) {
      return Optional.empty();
    }
    Optional<String> text = decoded(field);
    if (text.isEmpty()) {
      return Optional.of(Problem.at(field.name(), "bank.field.unreadable", "line", line));
    }
    return hasItsForm(field, text.get()) ? Optional.empty() : Optional.of(form(field, text.get()));
  }

  private Problem form(Field field, String text) {
    return field.mode() == Field.Mode.CONSTANT
        ? problem(field, "bank.field.constant", field.content(), text)
        : Problem.at(field.name(), "bank.field.not-a-number", "line", line, "input", text);
  }

  private static boolean hasItsForm(Field field, String text) {
    return switch (field.mode()) {
      case NUMBER -> Digits.are(text);
      case CONSTANT -> text.equals(field.content());
      default -> true;
    };
  }

  private Optional<String> decoded(Field field) {
    return encoding.decode(bytes, layout.start(field), field.length());
  }
}
