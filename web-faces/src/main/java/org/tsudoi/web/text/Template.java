package org.tsudoi.web.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;

/** A text with places for named values: {@code 残り{count}件}. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)\\}");

  private Template() {}

  /** Puts the values in; a place without a value stays as it is. */
  static String fill(String text, Map<String, ?> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
  }

  private static String value(String name, Map<String, ?> values) {
    return values.containsKey(name) ? show(values.get(name)) : "{" + name + "}";
  }

  private static String show(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return String.format(Locale.ROOT, "%,d", value);
    }
    if (value instanceof BusinessMonth month) {
      return month.value().getYear() + "年" + month.value().getMonthValue() + "月";
    }
    return value instanceof LocalDate day ? BusinessDates.format(day) : String.valueOf(value);
  }
}
