package org.tsudoi.core.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.Settings;

/**
 * The stages of an organization: {@code billing.dunning.<n>.days}, {@code pay-within} (14 days
 * without it), {@code way} ({@code letter} without it). None is no dunning.
 */
final class DunningSettings {
  private static final String PREFIX = "billing.dunning.";
  private static final Pattern KEY = Pattern.compile("([1-9])\\.(days|pay-within|way)");
  private static final int DAYS = 999;
  private static final int MOST_TO_PAY = 90;
  private static final int USUAL_TO_PAY = 14;

  private DunningSettings() {}

  /**
   * The stages in their order. Refused by key in {@code settings}: another key, a stage without the
   * one before, days that are not more than those of the stage before, another way.
   */
  static List<DunningStage> read(Settings settings) {
    Set<String> keys = settings.keys(PREFIX);
    keys.stream()
        .filter(key -> !KEY.matcher(key.substring(PREFIX.length())).matches())
        .forEach(key -> settings.refuse(key, "must be <n>.days, <n>.pay-within or <n>.way"));
    List<DunningStage> stages = new ArrayList<>();
    for (int n = 1; n <= last(keys); n++) {
      stages.add(stage(settings, n, stages.isEmpty() ? 0 : stages.get(n - 2).days()));
    }
    return List.copyOf(stages);
  }

  private static int last(Set<String> keys) {
    return keys.stream()
        .map(key -> KEY.matcher(key.substring(PREFIX.length())))
        .filter(Matcher::matches)
        .mapToInt(key -> Integer.parseInt(key.group(1)))
        .max()
        .orElse(0);
  }

  private static DunningStage stage(Settings settings, int n, int before) {
    String key = PREFIX + n + ".";
    int days = settings.number(key + "days", 1, DAYS);
    if (days <= before) {
      settings.refuse(key + "days", "must be more than those of the stage before");
    }
    int within =
        settings.optional(key + "pay-within").isPresent()
            ? settings.number(key + "pay-within", 1, MOST_TO_PAY)
            : USUAL_TO_PAY;
    String way = settings.optional(key + "way").orElse("letter");
    if (DunningWay.of(way).isEmpty()) {
      settings.refuse(key + "way", "must be letter, mail or both");
    }
    return new DunningStage(n, days, within, DunningWay.of(way).orElse(DunningWay.LETTER));
  }
}
