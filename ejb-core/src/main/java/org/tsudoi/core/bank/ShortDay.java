package org.tsudoi.core.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Days as banks' notices say them: year, month and day of two digits each, the year that of the
 * Japanese era (和暦), at some banks the last digits of the western one.
 */
final class ShortDay {
  private static final int[] ERAS = {2018, 2000, 1988};

  private ShortDay() {}

  /** The latest day that the digits can mean and that is no later than {@code today}. */
  static Optional<LocalDate> of(String digits, LocalDate today) {
    if (digits.length() != 6 || !Digits.are(digits)) {
      return Optional.empty();
    }
    return IntStream.of(ERAS)
        .mapToObj(era -> day(era, digits))
        .flatMap(Optional::stream)
        .filter(day -> !day.isAfter(today))
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> day(int era, String digits) {
    try {
      return Optional.of(
          LocalDate.of(
              era + Integer.parseInt(digits.substring(0, 2)),
              Integer.parseInt(digits.substring(2, 4)),
              Integer.parseInt(digits.substring(4))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
