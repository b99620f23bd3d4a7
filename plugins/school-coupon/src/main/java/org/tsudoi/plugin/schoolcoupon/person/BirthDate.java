package org.tsudoi.plugin.schoolcoupon.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;

/**
 * Reads birth dates in eight digits (生年月日・西暦8桁; SC-21), and in the other ways people write days.
 */
public final class BirthDate {
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private BirthDate() {}

  /**
   * The day, whatever width its digits have. Refuses empty input ({@code required}) and what is no
   * day ({@code person.birth}).
   */
  public static Result<LocalDate> parse(String text) {
    String plain = JapaneseText.halfWidth(text).strip();
    if (plain.isEmpty()) {
      return Result.refused("required");
    }
    if (!plain.matches("[0-9]{8}")) {
      Result<LocalDate> written = BusinessDates.parse(plain);
      return written.isValid() ? written : Result.refused("person.birth");
    }
    try {
      return Result.of(LocalDate.parse(plain, DIGITS));
    } catch (DateTimeException noDay) {
      return Result.refused("person.birth");
    }
  }
}
