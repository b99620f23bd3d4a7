package org.tsudoi.core.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** How values are written in documents, whatever the template. */
final class DocumentText {

  private DocumentText() {}

  /**
   * Days {@code 令和8年（2026年）7月13日}, months alike, moments with hour and minute, amounts and numbers
   * with separators; anything else as it says itself.
   */
  static String of(Object value) {
    if (value instanceof LocalDate day) {
      return bothEras(JapaneseEra.format(day), day.getYear());
    }
    if (value instanceof BusinessMonth month) {
      return bothEras(JapaneseEra.format(month), month.year());
    }
    if (value instanceof ZonedDateTime moment) {
      return of(moment.toLocalDate()) + String.format(Locale.ROOT, " %tR", moment);
    }
    return number(value);
  }

  private static String bothEras(String inEra, int year) {
    return inEra.replaceFirst("年", "年（" + year + "年）");
  }

  private static String number(Object value) {
    if (value instanceof Yen yen) {
      return yen.isNegative() ? "▲" + yen.negated() : yen.toString();
    }
    if (value instanceof Integer || value instanceof Long) {
      return String.format(Locale.ROOT, "%,d", value);
    }
    return String.valueOf(value);
  }
}
