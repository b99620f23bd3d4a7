package org.tsudoi.plugin.schoolcoupon.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.FiscalYear;

/**
 * Age classes as of April 1 of the fiscal year (年齢区分; SC-3). Settings: {@code ages.special}, {@code
 * ages.threshold}, {@code ages.reached} ({@code DAY_BEFORE} or {@code BIRTHDAY}).
 *
 * @param special ages at which the price is special, exactly
 * @param threshold first age of the older class
 */
public record Ages(List<Integer> special, int threshold, AgeReached reached) {
  private static final int OLDEST = 120;

  /**
   * Birth dates of one class.
   *
   * @param first the earliest, included
   * @param last the latest, included
   */
  public record Births(AgeClass ageClass, LocalDate first, LocalDate last) {
    boolean contains(LocalDate birth) {
      return !birth.isBefore(first) && !birth.isAfter(last);
    }
  }

  /** The settings; what cannot be used is refused by key. */
  public static Ages read(Settings settings) {
    List<Integer> special = new ArrayList<>();
    for (String age : settings.list("ages.special")) {
      if (age.matches("[1-9][0-9]")) {
        special.add(Integer.parseInt(age));
      } else {
        settings.refuse("ages.special", "must be ages of two digits, but has \"" + age + "\"");
      }
    }
    return new Ages(List.copyOf(special), settings.number("ages.threshold", 1, 99), how(settings));
  }

  private static AgeReached how(Settings settings) {
    String text = settings.optional("ages.reached").orElse(AgeReached.DAY_BEFORE.name());
    for (AgeReached each : AgeReached.values()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    settings.refuse("ages.reached", "must be DAY_BEFORE or BIRTHDAY, but is \"" + text + "\"");
    return AgeReached.DAY_BEFORE;
  }

  /** Age in years that somebody has reached on {@code day}; 0 before the first year is over. */
  public int on(LocalDate day, LocalDate birth) {
    int age = 0;
    while (age < OLDEST && !birth.isAfter(reached.lastBirth(day, age + 1))) {
      age++;
    }
    return age;
  }

  /** The class of a birth date; special ages only where the offer has them. */
  public AgeClass classOf(LocalDate birth, FiscalYear year, boolean hasSpecial) {
    return births(year, hasSpecial).stream()
        .filter(each -> each.contains(birth))
        .findFirst()
        .map(Births::ageClass)
        .orElse(AgeClass.UNDER);
  }

  /**
   * The birth dates of each class, in the order in which they count: special ages, the older, the
   * younger.
   */
  public List<Births> births(FiscalYear year, boolean hasSpecial) {
    LocalDate day = year.firstDay();
    List<Births> all = new ArrayList<>();
    if (hasSpecial) {
      special.forEach(age -> all.add(exactly(age, day)));
    }
    LocalDate border = reached.lastBirth(day, threshold);
    all.add(new Births(AgeClass.OVER, LocalDate.of(1800, 1, 1), border));
    all.add(new Births(AgeClass.UNDER, border.plusDays(1), LocalDate.of(2999, 12, 31)));
    return all;
  }

  private Births exactly(int age, LocalDate day) {
    return new Births(
        AgeClass.special(age),
        reached.lastBirth(day, age + 1).plusDays(1),
        reached.lastBirth(day, age));
  }
}
