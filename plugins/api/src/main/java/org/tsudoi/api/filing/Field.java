package org.tsudoi.api.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question of a form.
 *
 * @param name letters and digits; the label's key and the answer's name
 * @param kind how it is asked, cleaned and checked
 * @param required whether an answer is needed (while the field is shown)
 * @param maxLength characters, for texts
 * @param options the choices of SELECT, RADIO and CHECKS
 * @param shownWhen the answer of another field that makes this one apply
 */
public record Field(
    String name,
    Kind kind,
    boolean required,
    int maxLength,
    List<Option> options,
    Optional<Condition> shownWhen) {

  /** How a field is asked. */
  public enum Kind {
    TEXT,
    NAME,
    KANA,
    LONG_TEXT,
    DATE,
    MONTH,
    NUMBER,
    YEN,
    POSTAL_CODE,
    PHONE,
    EMAIL,
    SELECT,
    RADIO,
    CHECK
  }

  /** A choice: what is kept and what is read; an empty label is looked up in the bundle. */
  public record Option(String value, String label) {}

  /** The field applies when {@code field} was answered with {@code value}. */
  public record Condition(String field, String value) {}

  /** A required field without choices. */
  public static Field required(String name, Kind kind, int maxLength) {
    return new Field(name, kind, true, maxLength, List.of(), Optional.empty());
  }

  /** A field that may stay empty. */
  public static Field optional(String name, Kind kind, int maxLength) {
    return new Field(name, kind, false, maxLength, List.of(), Optional.empty());
  }

  /** A required choice. */
  public static Field choice(String name, Kind kind, List<Option> options) {
    return new Field(name, kind, true, 40, List.copyOf(options), Optional.empty());
  }

  /** A required choice whose labels stand in the bundle. */
  public static Field choice(String name, Kind kind, String... values) {
    return choice(name, kind, Stream.of(values).map(value -> new Option(value, "")).toList());
  }

  /** This field, without need of an answer. */
  public Field optional() {
    return new Field(name, kind, false, maxLength, options, shownWhen);
  }

  /** This field, asked only when {@code field} was answered with {@code value}. */
  public Field shownWhen(String field, String value) {
    return new Field(
        name, kind, required, maxLength, options, Optional.of(new Condition(field, value)));
  }
}
