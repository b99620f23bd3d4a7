package org.tsudoi.api.value;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.tsudoi.api.Result;

/**
 * An amount of money in whole yen (金額), negative for a credit. Arithmetic is exact: an overflow
 * throws {@link ArithmeticException}.
 *
 * @param amount whole yen
 */
public record Yen(long amount) implements Comparable<Yen> {

  /** No money. */
  public static final Yen ZERO = new Yen(0);

  private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)");

  /** This many whole yen. */
  public static Yen of(long amount) {
    return amount == 0 ? ZERO : new Yen(amount);
  }

  /**
   * Reads {@code 1200}, {@code 1,200円}, {@code ￥１，２００}. Refuses empty input ({@code required}),
   * what is no whole number ({@code yen.not-a-number}) and what is too large ({@code
   * yen.too-large}).
   */
  public static Result<Yen> parse(String text) {
    String digits =
        JapaneseText.halfWidth(text).replaceAll("[\\s¥円]", "").replace('\\', ' ').strip();
    if (digits.isEmpty()) {
      return Result.refused("required");
    }
    if (!NUMBER.matcher(digits).matches()) {
      return Result.refused("yen.not-a-number", "input", text.strip());
    }
    return ofDigits(digits.replace(",", ""));
  }

  private static Result<Yen> ofDigits(String digits) {
    try {
      return Result.of(of(Long.parseLong(digits)));
    } catch (NumberFormatException beyondLong) {
      return Result.refused("yen.too-large");
    }
  }

  /** Adds up a stream of amounts; zero for none. */
  public static Collector<Yen, ?, Yen> sum() {
    return Collectors.reducing(ZERO, Yen::plus);
  }

  /** This and {@code other} together. */
  public Yen plus(Yen other) {
    return of(Math.addExact(amount, other.amount));
  }

  /** This less {@code other}; may become negative. */
  public Yen minus(Yen other) {
    return of(Math.subtractExact(amount, other.amount));
  }

  /** This, {@code count} times. */
  public Yen times(int count) {
    return of(Math.multiplyExact(amount, (long) count));
  }

  /** The opposite amount. */
  public Yen negated() {
    return of(Math.negateExact(amount));
  }

  /** Whether this is no money at all. */
  public boolean isZero() {
    return amount == 0;
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return amount < 0;
  }

  /** Whether this is above zero. */
  public boolean isPositive() {
    return amount > 0;
  }

  @Override
  public int compareTo(Yen other) {
    return Long.compare(amount, other.amount);
  }

  /** For people: {@code 1,200円}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d円", amount);
  }
}
