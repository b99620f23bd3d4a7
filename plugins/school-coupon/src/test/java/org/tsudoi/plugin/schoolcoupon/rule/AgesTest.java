package org.tsudoi.plugin.schoolcoupon.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.FiscalYear;

/** SC-3: classes of age as of April 1, by law and by custom. */
class AgesTest {
  private static final FiscalYear YEAR = new FiscalYear(2026);
  private static final List<Integer> SPECIAL = List.of(40, 45, 50, 55, 59);
  private final Ages byLaw = new Ages(SPECIAL, 40, AgeReached.DAY_BEFORE);
  private final Ages byCustom = new Ages(SPECIAL, 40, AgeReached.BIRTHDAY);

  private String byLaw(String birth) {
    return byLaw.classOf(LocalDate.parse(birth), YEAR, true).code();
  }

  private String byCustom(String birth) {
    return byCustom.classOf(LocalDate.parse(birth), YEAR, true).code();
  }

  @Test
  void by_law_who_is_born_on_april_2_is_40_on_april_1_already() {
    assertThat(byLaw("1986-04-02")).isEqualTo("S40");
    assertThat(byLaw("1986-04-03")).isEqualTo("UNDER");
  }

  @Test
  void by_custom_who_is_born_on_april_1_is_the_last_to_be_40() {
    assertThat(byCustom("1986-04-01")).isEqualTo("S40");
    assertThat(byCustom("1986-04-02")).isEqualTo("UNDER");
  }

  @Test
  void the_special_price_lasts_one_year_of_births_exactly() {
    assertThat(byLaw("1985-04-03")).isEqualTo("S40");
    assertThat(byLaw("1985-04-02")).isEqualTo("OVER");
    assertThat(byLaw("1966-04-02")).isEqualTo("OVER");
    assertThat(byLaw("1966-04-03")).isEqualTo("S59");
    assertThat(byLaw("1967-04-02")).isEqualTo("S59");
    assertThat(byLaw("1967-04-03")).isEqualTo("OVER");
  }

  @Test
  void an_offer_without_special_prices_knows_the_threshold_only() {
    assertThat(byLaw.classOf(LocalDate.parse("1986-04-02"), YEAR, false)).isEqualTo(AgeClass.OVER);
    assertThat(byLaw.classOf(LocalDate.parse("1986-04-03"), YEAR, false)).isEqualTo(AgeClass.UNDER);
  }

  @Property
  void every_birth_date_has_the_class_of_its_age(
      @ForAll @IntRange(min = 0, max = 36000) int days,
      @ForAll @IntRange(min = 2000, max = 2099) int year) {
    LocalDate birth = LocalDate.of(1920, 1, 1).plusDays(days);
    FiscalYear fiscal = new FiscalYear(year);
    for (Ages ages : List.of(byLaw, byCustom)) {
      int age = ages.on(fiscal.firstDay(), birth);
      String expected = SPECIAL.contains(age) ? "S" + age : age >= 40 ? "OVER" : "UNDER";
      if (!birth.isAfter(fiscal.firstDay()) && age < 119) {
        assertThat(ages.classOf(birth, fiscal, true).code()).isEqualTo(expected);
      }
    }
  }
}
