package org.tsudoi.plugin.businessclub.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.billing.FeeSchedule.Arrears;
import org.tsudoi.api.billing.FeeSchedule.ChargeLine;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.billing.FeeSchedule.Joiners;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

class ClubFeesTest {
  private static final BusinessCalendar WEEKDAYS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  private static ClubFees quarterly() {
    return quarterly(Map.of());
  }

  private static ClubFees quarterly(Map<String, String> settings) {
    Wording wording =
        Wording.of(
            new MapSettings(settings), "org.tsudoi.plugin.businessclub.texts", ClubFees.class);
    Map<String, Yen> rates = new LinkedHashMap<>();
    rates.put("OFFICE", Yen.of(500));
    rates.put("INDIVIDUAL", Yen.of(700));
    Cycles cycles = new Cycles(3, 13, wording);
    return new ClubFees(Yen.of(300), new Rates(rates), cycles, true, new Arrears(1, 2));
  }

  @Test
  void a_club_explains_its_charges_in_its_own_words() {
    ClubFees fees = quarterly(Map.of("text.fee.joining", "加入金"));

    assertThat(fees.joining(new Joiners("OFFICE", 1, 0), BusinessMonth.of(2026, 6)))
        .first()
        .extracting(ChargeLine::explanation)
        .isEqualTo("加入金");
  }

  private static long total(List<ChargeLine> lines) {
    return lines.stream().mapToLong(line -> line.amount().amount()).sum();
  }

  @ParameterizedTest
  @CsvSource({
    "4,1800,2400", "5,1300,1700", "6,800,1000", "7,1800,2400", "8,1300,1700", "9,800,1000",
    "10,1800,2400", "11,1300,1700", "12,800,1000", "1,1800,2400", "2,1300,1700", "3,800,1000"
  })
  void joining_costs_what_the_table_of_the_handbook_says_FE_8(int month, long office, long own) {
    BusinessMonth joined = BusinessMonth.of(2026, month);
    assertThat(total(quarterly().joining(new Joiners("OFFICE", 1, 0), joined))).isEqualTo(office);
    assertThat(total(quarterly().joining(new Joiners("INDIVIDUAL", 1, 0), joined))).isEqualTo(own);
  }

  @Test
  void four_joining_and_two_leaving_in_june_cost_2200_yen_FE_10() {
    List<ChargeLine> lines =
        quarterly().joining(new Joiners("OFFICE", 4, 2), BusinessMonth.of(2026, 6));
    assertThat(lines).extracting(ChargeLine::amount).containsExactly(Yen.of(1200), Yen.of(1000));
    assertThat(lines.get(1).explanation()).contains("2026年6月分", "入会4名のうち退会2名分を相殺");
  }

  @Property
  void an_offset_never_makes_a_fee_negative(
      @ForAll @IntRange(min = 1, max = 500) int joined,
      @ForAll @IntRange(max = 500) int left,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    List<ChargeLine> lines =
        quarterly().joining(new Joiners("OFFICE", joined, left), BusinessMonth.of(2026, month));
    assertThat(lines).noneMatch(line -> line.amount().isNegative());
    assertThat(lines.get(0).quantity()).isEqualTo(joined);
  }

  @Test
  void the_fourth_quarter_lies_over_the_new_year_and_counts_heads_at_december_31_FE_9() {
    Cycle cycle = quarterly().cycle(BusinessMonth.of(2027, 2), WEEKDAYS);
    assertThat(cycle.first()).isEqualTo(BusinessMonth.of(2027, 1));
    assertThat(cycle.code()).isEqualTo("2026-3M4");
    assertThat(cycle.baseDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(cycle.debitOn()).isEqualTo(LocalDate.of(2027, 1, 13));
    assertThat(cycle.label()).isEqualTo("2026年度 第4期（1〜3月分）");
  }

  @Test
  void a_debit_day_on_a_weekend_moves_to_the_next_business_day_FE_9() {
    assertThat(quarterly().cycle(BusinessMonth.of(2025, 5), WEEKDAYS).debitOn())
        .isEqualTo(LocalDate.of(2025, 4, 14));
  }

  @Test
  void the_quarters_fee_is_three_months_a_head_by_category_FE_7() {
    ClubFees fees = quarterly();
    assertThat(fees.continuing(fees.cycle(BusinessMonth.of(2026, 7), WEEKDAYS)))
        .extracting(rate -> rate.category() + rate.amount().amount())
        .containsExactly("OFFICE1500", "INDIVIDUAL2100");
  }
}
