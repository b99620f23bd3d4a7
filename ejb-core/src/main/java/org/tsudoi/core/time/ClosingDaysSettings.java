package org.tsudoi.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.tsudoi.api.Settings;

/**
 * An organization's closing days among its settings (P-42). All keys may be left out: {@code
 * calendar.closed-weekdays} ({@code SATURDAY,SUNDAY}; {@code NONE} for never), {@code
 * calendar.year-end} ({@code 12-29,01-03}), {@code calendar.closed} and {@code calendar.open} (days
 * like {@code 2026-08-13}, comma-separated). What cannot be read is refused by its key.
 */
final class ClosingDaysSettings {

  private static final String WEEKDAYS = "calendar.closed-weekdays";
  private static final String YEAR_END = "calendar.year-end";

  private final Settings settings;

  ClosingDaysSettings(Settings settings) {
    this.settings = settings;
  }

  ClosingDays read() {
    return yearEnd(weekdays(ClosingDays.USUAL))
        .with(days("calendar.closed"), days("calendar.open"));
  }

  private ClosingDays weekdays(ClosingDays days) {
    return switch (settings.optional(WEEKDAYS).orElse("")) {
      case "" -> days;
      case "NONE" -> days.weekly(Set.of());
      default -> days.weekly(each(WEEKDAYS, "days like SATURDAY,SUNDAY", DayOfWeek::valueOf));
    };
  }

  private ClosingDays yearEnd(ClosingDays days) {
    var ends = settings.list(YEAR_END);
    if (ends.isEmpty()) {
      return days;
    }
    try {
      return days.yearEnd(monthDay(ends.get(0)), monthDay(ends.get(ends.size() - 1)));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      settings.refuse(YEAR_END, "must be two days like 12-29,01-03");
      return days;
    }
  }

  private Set<LocalDate> days(String key) {
    return each(key, "days like 2026-08-13", LocalDate::parse);
  }

  private <T> Set<T> each(String key, String expected, Function<String, T> parse) {
    Set<T> read = new HashSet<>();
    for (String text : settings.list(key)) {
      try {
        read.add(parse.apply(text));
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        settings.refuse(key, "must be " + expected + ", but has \"" + text + "\"");
      }
    }
    return read;
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }
}
