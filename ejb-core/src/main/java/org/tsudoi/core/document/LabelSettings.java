package org.tsudoi.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Settings;
import org.tsudoi.core.organization.SettingsCheck;

/**
 * An organization's label sheet, from its settings {@code post.label.columns}, {@code rows}, {@code
 * width}, {@code height}, {@code left}, {@code top}, {@code column-gap}, {@code row-gap} (mm);
 * those not given are as {@link LabelSheet#ofTwelve} says.
 */
@ApplicationScoped
public class LabelSettings implements SettingsCheck {
  private static final String PREFIX = "post.label.";
  private static final int MOST = 20;

  /** The sheet; values that cannot be used are refused by key in {@code settings}. */
  public static LabelSheet read(Settings settings) {
    LabelSheet usual = LabelSheet.ofTwelve();
    LabelSheet read =
        new LabelSheet(
            count(settings, "columns", usual.columns()),
            count(settings, "rows", usual.rows()),
            length(settings, "width", usual.width()),
            length(settings, "height", usual.height()),
            length(settings, "left", usual.left()),
            length(settings, "top", usual.top()),
            length(settings, "column-gap", usual.columnGap()),
            length(settings, "row-gap", usual.rowGap()));
    if (!read.fits()) {
      settings.refuse(PREFIX + "columns", "the labels do not fit on an A4 sheet: " + read);
    }
    return read;
  }

  private static int count(Settings settings, String name, int usual) {
    String key = PREFIX + name;
    return settings.optional(key).map(given -> settings.number(key, 1, MOST)).orElse(usual);
  }

  private static double length(Settings settings, String name, double usual) {
    String key = PREFIX + name;
    String given = settings.optional(key).orElse("").strip();
    if (given.isEmpty()) {
      return usual;
    }
    if (!given.matches("\\d{1,3}(\\.\\d{1,2})?")) {
      settings.refuse(key, "millimetres such as 42.3, not " + given);
      return usual;
    }
    return Double.parseDouble(given);
  }

  @Override
  public void check(Settings settings) {
    read(settings);
  }
}
