package org.tsudoi.api.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Yen;

/**
 * How days and amounts are written on a page of a language (表記): {@code 2026年6月1日} and {@code
 * 1,200円}, in English {@code 1 June 2026} and {@code ¥1,200}. P-55
 *
 * @param language of the page; every other than English is Japanese
 */
public record Spelling(Locale language) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter JAPANESE_TIME = DateTimeFormatter.ofPattern("H時mm分");

  /** As papers and mails are written, and pages unless somebody chose English. */
  public static final Spelling JAPANESE = new Spelling(Locale.JAPANESE);

  /** Whether it is English. */
  public boolean isEnglish() {
    return language.getLanguage().equals("en");
  }

  /** A day. */
  public String day(LocalDate day) {
    return isEnglish() ? DAY.format(day) : BusinessDates.format(day);
  }

  /** A day with the year of its era: {@code 2026年6月1日（令和8年）}, {@code 1 June 2026 (Reiwa 8)}. */
  public String dayWithEra(LocalDate day) {
    if (!isEnglish()) {
      return BusinessDates.formatBoth(day);
    }
    JapaneseEra era = JapaneseEra.of(day);
    String name = era.name().charAt(0) + era.name().substring(1).toLowerCase(Locale.ROOT);
    return DAY.format(day) + " (" + name + " " + (day.getYear() - era.calendarYear(1) + 1) + ")";
  }

  /** A day as a field has it to start with: {@code 2026年6月1日}, {@code 2026-06-01}. */
  public String typed(LocalDate day) {
    return isEnglish() ? day.toString() : BusinessDates.format(day);
  }

  /** A month as a field has it to start with: {@code 2026年6月}, {@code 2026-06}. */
  public String typed(BusinessMonth month) {
    return isEnglish() ? month.toString() : month.label();
  }

  /** A moment to the minute: {@code 2026年6月1日 9時05分}, {@code 1 June 2026, 9:05}. */
  public String moment(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    return isEnglish()
        ? DAY.format(day) + ", " + TIME.format(moment)
        : BusinessDates.format(day) + " " + JAPANESE_TIME.format(moment);
  }

  /** A month: {@code 2026年6月}, {@code June 2026}. */
  public String month(BusinessMonth month) {
    return isEnglish() ? MONTH.format(month.value()) : month.label();
  }

  /** A month as papers count it: {@code 令和8年6月}, {@code June 2026}. */
  public String monthInEra(BusinessMonth month) {
    return isEnglish() ? month(month) : JapaneseEra.format(month);
  }

  /** A fiscal year: {@code 2026年度}, {@code Fiscal 2026}. */
  public String year(FiscalYear year) {
    return isEnglish() ? "Fiscal " + year.year() : year.toString();
  }

  /** Something said aside: {@code 甲（乙）}, {@code A (B)}. */
  public String aside(String said, String aside) {
    return isEnglish() ? said + " (" + aside + ")" : said + "（" + aside + "）";
  }

  /** An amount: {@code 1,200円}, {@code ¥1,200}, {@code -¥300}. */
  public String yen(Yen amount) {
    if (!isEnglish()) {
      return amount.toString();
    }
    return (amount.isNegative() ? "-¥" : "¥")
        + String.format(Locale.ROOT, "%,d", amount.amount()).replace("-", "");
  }

  /** Several names one after the other: {@code 甲、乙}, {@code A, B}. */
  public String list(Iterable<? extends CharSequence> names) {
    return String.join(isEnglish() ? ", " : "、", names);
  }

  /** A value in a sentence: whole numbers with commas, days, months and amounts as above. */
  public String value(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return String.format(Locale.ROOT, "%,d", value);
    }
    if (value instanceof BusinessMonth month) {
      return month(month);
    }
    if (value instanceof Yen amount) {
      return yen(amount);
    }
    if (value instanceof FiscalYear year) {
      return year(year);
    }
    return value instanceof LocalDate day ? day(day) : String.valueOf(value);
  }
}
