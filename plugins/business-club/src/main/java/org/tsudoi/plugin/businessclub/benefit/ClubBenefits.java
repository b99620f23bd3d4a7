package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.FilingType;

/**
 * A club's benefits. Setting {@code benefits}: the codes of the kinds, in their order; none by
 * default. Every kind has its settings below {@code benefit.<code>.}; see {@code docs/plugins.md}.
 */
public record ClubBenefits(List<BenefitKind> kinds, List<FilingType> claims) {
  private static final String ALL = "benefits";
  private static final String ONE = "benefit.";
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final Pattern KEY =
      Pattern.compile(
          "label|group|amount|cost|choices|choice\\.[^.]+\\.(label|amount|minimum-months|on-leaving-day)"
              + "|minimum-months|within-months|on-leaving-day|limit-per-year|limit-in-life|limit-each-choice"
              + "|evidence|evidence-by|event-label|choice-label|person-label|lead|other-amount");

  /** Reads the kinds; notes every problem by its key, keys that nobody reads included. */
  public static ClubBenefits read(Settings settings, Wording wording) {
    List<String> codes =
        settings.list(ALL).stream().filter(code -> isCode(settings, code)).distinct().toList();
    strangers(settings, Set.copyOf(codes));
    List<Benefit> benefits =
        codes.stream()
            .map(code -> Benefit.read(new Keys(settings, ONE + code + "."), code, wording))
            .toList();
    return new ClubBenefits(
        benefits.stream().map(Benefit::told).toList(),
        benefits.stream().map(benefit -> (FilingType) new BenefitClaim(benefit)).toList());
  }

  private static boolean isCode(Settings settings, String code) {
    boolean is = CODE.matcher(code).matches();
    if (!is) {
      settings.refuse(ALL, "must be codes of small letters, digits and -, but one is " + code);
    }
    return is;
  }

  private static void strangers(Settings settings, Set<String> codes) {
    for (String key : settings.keys(ONE)) {
      String[] parts = key.substring(ONE.length()).split("\\.", 2);
      if (!codes.contains(parts[0])) {
        settings.refuse(key, "is of no kind named in " + ALL);
      } else if (parts.length < 2 || !KEY.matcher(parts[1]).matches()) {
        settings.refuse(key, "is not known");
      }
    }
  }
}
