package org.tsudoi.plugin.schoolcoupon.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.FiscalYear;

/**
 * When an offer's coupons are granted and valid, every fiscal year (付与日・利用可能期間; SC-7). Days before
 * April 1 lie in the next calendar year.
 */
public record Validity(MonthDay granted, MonthDay from, MonthDay until) {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("MM-dd");
  private static final MonthDay APRIL_1 = MonthDay.of(4, 1);

  static Validity read(Settings settings, String prefix) {
    Validity read =
        new Validity(
            day(settings, prefix + "granted"),
            day(settings, prefix + "from"),
            day(settings, prefix + "until"));
    FiscalYear any = new FiscalYear(2025);
    if (read.until(any).isBefore(read.from(any))) {
      settings.refuse(prefix + "until", "must not be before " + prefix + "from");
    }
    return read;
  }

  private static MonthDay day(Settings settings, String key) {
    String text = settings.text(key);
    try {
      return text.isEmpty() ? APRIL_1 : MonthDay.parse(text, FORM);
    } catch (DateTimeException e) {
      settings.refuse(key, "must be a day as MM-dd, but is \"" + text + "\"");
      return APRIL_1;
    }
  }

  /** The day from which coupons of the year are granted. */
  public LocalDate granted(FiscalYear year) {
    return in(year, granted);
  }

  /** The first day of use. */
  public LocalDate from(FiscalYear year) {
    return in(year, from);
  }

  /** The last day of use. */
  public LocalDate until(FiscalYear year) {
    return in(year, until);
  }

  private static LocalDate in(FiscalYear year, MonthDay day) {
    return day.atYear(day.isBefore(APRIL_1) ? year.year() + 1 : year.year());
  }
}
