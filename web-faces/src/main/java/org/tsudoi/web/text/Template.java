package org.tsudoi.web.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.page.Spelling;

/** A text with places for named values: {@code 残り{count}件}. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)\\}");

  private Template() {}

  /** Puts the values in; a place without a value stays as it is. */
  static String fill(String text, Map<String, ?> values, Spelling spelling) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values, spelling)));
  }

  private static String value(String name, Map<String, ?> values, Spelling spelling) {
    return values.containsKey(name) ? spelling.value(values.get(name)) : "{" + name + "}";
  }
}
