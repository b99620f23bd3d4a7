package org.tsudoi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Yen;
import org.tsudoi.web.text.Texts;

/**
 * How values are written for people, in the language of the page; {@code #{show}} in views. Null
 * and "" are shown as "".
 */
@Named("show")
@ApplicationScoped
public class Show {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Inject Texts texts;

  private Spelling spelling() {
    return texts.spelling();
  }

  /** An amount ({@link Yen} or whole yen): 1,200円. */
  public String yen(Object amount) {
    if (amount instanceof Number number) {
      return spelling().yen(Yen.of(number.longValue()));
    }
    return amount == null ? "" : spelling().value(amount);
  }

  /** A whole number with commas. */
  public String number(Object number) {
    String digits = number == null ? "" : number.toString();
    return digits.isEmpty() ? "" : String.format("%,d", Long.parseLong(digits));
  }

  /** A month: 2026年6月. */
  public String month(Object month) {
    return month instanceof BusinessMonth known ? spelling().month(known) : "";
  }

  /** A fiscal year: 2026年度. */
  public String fiscalYear(Object year) {
    return year instanceof FiscalYear known ? spelling().year(known) : "";
  }

  /** A day: 2026年6月1日. */
  public String day(Object day) {
    return day instanceof LocalDate date ? spelling().day(date) : "";
  }

  /** A day in both ways: 2026年6月1日（令和8年）. */
  public String dayWithEra(Object day) {
    return day instanceof LocalDate date ? spelling().dayWithEra(date) : "";
  }

  /** A moment in Japan's time: 2026年6月1日 9時05分. */
  public String moment(Object moment) {
    if (moment instanceof Instant instant) {
      return moment(LocalDateTime.ofInstant(instant, JAPAN));
    }
    return moment instanceof LocalDateTime time ? spelling().moment(time) : "";
  }

  /** What is in a field for a day: a day that can be read as the page's language types it. */
  public String typed(String text) {
    return spelling().isEnglish()
        ? BusinessDates.parse(text).map(spelling()::typed).toOptional().orElse(text)
        : text;
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
