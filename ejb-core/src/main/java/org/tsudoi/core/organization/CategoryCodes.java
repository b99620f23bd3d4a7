package org.tsudoi.core.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.Category;
import org.tsudoi.api.MapSettings;

/** Codes of membership categories are kept in the register, which takes no others than these. */
final class CategoryCodes {
  private static final String FORM = "[A-Z][A-Z0-9_]{0,19}";

  private CategoryCodes() {}

  /** Refuses codes that the register cannot keep, and one code of two categories. */
  static void check(List<Category> categories, MapSettings settings) {
    Set<String> seen = new HashSet<>();
    for (Category category : categories) {
      String code = category.code();
      if (!code.matches(FORM)) {
        settings.refuse(
            "categories",
            "must be codes of 1 to 20 capital letters, digits and _, first a letter: " + code);
      } else if (!seen.add(code)) {
        settings.refuse("categories", "must be different codes: " + code);
      }
    }
  }
}
