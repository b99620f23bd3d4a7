package org.tsudoi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.Yen;

/** How values are written for people; {@code #{show}} in views. Null and "" are shown as "". */
@Named("show")
@ApplicationScoped
public class Show {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分");

  /** An amount ({@link Yen} or whole yen): 1,200円. */
  public String yen(Object amount) {
    if (amount instanceof Number number) {
      return Yen.of(number.longValue()).toString();
    }
    return amount == null ? "" : amount.toString();
  }

  /** A whole number with commas. */
  public String number(Object number) {
    String digits = number == null ? "" : number.toString();
    return digits.isEmpty() ? "" : String.format("%,d", Long.parseLong(digits));
  }

  /** A day: 2026年6月1日. */
  public String day(Object day) {
    return day instanceof LocalDate date ? BusinessDates.format(date) : "";
  }

  /** A day in both ways: 2026年6月1日（令和8年）. */
  public String dayWithEra(Object day) {
    return day instanceof LocalDate date ? BusinessDates.formatBoth(date) : "";
  }

  /** A moment in Japan's time: 2026年6月1日 9時05分. */
  public String moment(Object moment) {
    if (moment instanceof Instant instant) {
      return moment(LocalDateTime.ofInstant(instant, JAPAN));
    }
    return moment instanceof LocalDateTime time
        ? BusinessDates.format(time.toLocalDate()) + " " + TIME.format(time)
        : "";
  }

  /** A text with commas as its parts, for lists in views. */
  public List<String> parts(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
  }

  /** Whole percents done, 0 to 100. */
  public long percent(long done, long all) {
    return all <= 0 ? 0 : Math.min(100, done * 100 / all);
  }
}
