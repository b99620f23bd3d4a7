package org.tsudoi.plugin.businessclub.fee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.Yen;

/** The fee a person and month, in yen, by membership category (FE-7). */
public record Rates(Map<String, Yen> byCategory) {

  static Rates read(Settings settings, List<Category> categories) {
    Map<String, Yen> rates = new LinkedHashMap<>();
    categories.forEach(c -> rates.put(c.code(), settings.yen("fee.month." + c.code())));
    return new Rates(rates);
  }

  /**
   * The rate of a category. Refuses an unknown one as a bug: the register keeps known ones only.
   */
  Yen of(String category) {
    Yen rate = byCategory.get(category);
    if (rate == null) {
      throw new IllegalArgumentException("no fee for category " + category);
    }
    return rate;
  }
}
