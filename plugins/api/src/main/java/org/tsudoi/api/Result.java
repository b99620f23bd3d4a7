package org.tsudoi.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What reading an input gives (読取結果): a value, or every problem that it has. */
public sealed interface Result<T> {

  /** The input is good. */
  record Valid<T>(T value) implements Result<T> {
    @Override
    public List<Problem> problems() {
      return List.of();
    }

    @Override
    public Optional<T> toOptional() {
      return Optional.of(value);
    }

    @Override
    public <U> Result<U> flatMap(Function<? super T, Result<U>> next) {
      return next.apply(value);
    }
  }

  /**
   * The input is refused.
   *
   * @param problems all reasons, never empty
   */
  record Invalid<T>(List<Problem> problems) implements Result<T> {
    /** Refuses an empty list as a bug. */
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a problem");
      }
    }

    @Override
    public Optional<T> toOptional() {
      return Optional.empty();
    }

    @Override
    public <U> Result<U> flatMap(Function<? super T, Result<U>> next) {
      return new Invalid<>(problems);
    }
  }

  /** A good value. */
  static <T> Result<T> of(T value) {
    return new Valid<>(value);
  }

  /** Refused; {@code args} are name and value in turn. */
  static <T> Result<T> refused(String code, Object... args) {
    return new Invalid<>(List.of(Problem.of(code, args)));
  }

  /** Refused for these problems; at least one. */
  static <T> Result<T> refused(List<Problem> problems) {
    return new Invalid<>(problems);
  }

  /** All reasons of the refusal; empty when valid. */
  List<Problem> problems();

  /** The value, if valid. */
  Optional<T> toOptional();

  /** Goes on with the value; problems are handed through. */
  <U> Result<U> flatMap(Function<? super T, Result<U>> next);

  /** Changes the value; problems are handed through. */
  default <U> Result<U> map(Function<? super T, ? extends U> change) {
    return flatMap(value -> new Valid<>(change.apply(value)));
  }

  /** Whether there is a value. */
  default boolean isValid() {
    return problems().isEmpty();
  }

  /** The value, where a refusal would be a bug. */
  default T orElseThrow() {
    return toOptional().orElseThrow(() -> new IllegalArgumentException(problems().toString()));
  }

  /** The same result with its problems said of {@code field}. */
  default Result<T> at(String field) {
    return isValid() ? this : refused(problems().stream().map(p -> p.at(field)).toList());
  }

  /** The bare decision, without the value. */
  default Decision decision() {
    return Decision.of(problems());
  }
}
