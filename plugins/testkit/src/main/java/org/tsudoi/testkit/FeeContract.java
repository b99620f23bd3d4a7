package org.tsudoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Category;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.billing.FeeSchedule.ChargeLine;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.billing.FeeSchedule.Joiners;
import org.tsudoi.api.value.BusinessMonth;

/** What every fee schedule promises, with all that {@link FilingContract} asks. */
public abstract class FeeContract extends FilingContract {
  private FeeSchedule fees() {
    return program().fees().orElseThrow(() -> new AssertionError("the program has no fees"));
  }

  private Cycle cycle(BusinessMonth month) {
    return fees().cycle(month, Circle.WEEKDAYS);
  }

  private static List<BusinessMonth> months(Cycle cycle) {
    return IntStream.range(0, cycle.months()).mapToObj(i -> cycle.first().plusMonths(i)).toList();
  }

  @Property(tries = 200)
  void a_cycle_covers_its_month_and_is_the_same_for_all_of_its_months(
      @ForAll @IntRange(min = 2000, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    Cycle cycle = cycle(BusinessMonth.of(year, month));
    assertThat(months(cycle)).contains(BusinessMonth.of(year, month));
    assertThat(months(cycle)).allSatisfy(each -> assertThat(cycle(each)).isEqualTo(cycle));
    assertThat(cycle.code()).isNotBlank();
    assertThat(cycle.label()).isNotBlank();
    assertThat(Circle.WEEKDAYS.isBusinessDay(cycle.debitOn())).isTrue();
  }

  @Test
  void cycles_follow_each_other_without_a_gap_and_each_has_a_code_of_its_own() {
    Cycle cycle = cycle(BusinessMonth.of(2026, 4));
    List<String> codes = new java.util.ArrayList<>();
    for (BusinessMonth end = BusinessMonth.of(2028, 4); cycle.first().compareTo(end) < 0; ) {
      codes.add(cycle.code());
      Cycle next = cycle(cycle.first().plusMonths(cycle.months()));
      assertThat(next.first()).isEqualTo(cycle.first().plusMonths(cycle.months()));
      cycle = next;
    }
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void every_category_has_a_rate_that_explains_itself_and_is_not_negative() {
    assertThat(fees().continuing(cycle(BusinessMonth.of(2026, 6))))
        .allSatisfy(
            rate -> {
              assertThat(rate.amount().isNegative()).isFalse();
              assertThat(rate.explanation()).isNotBlank();
            })
        .extracting(FeeSchedule.HeadRate::category)
        .containsExactlyInAnyOrderElementsOf(
            program().categories().stream().map(Category::code).toList());
  }

  @Property(tries = 300)
  void what_joiners_owe_is_unit_times_quantity_and_never_negative(
      @ForAll @IntRange(min = 0, max = 300) int joined,
      @ForAll @IntRange(min = 0, max = 300) int offset,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    for (Category category : program().categories()) {
      Joiners joiners = new Joiners(category.code(), joined, offset);
      assertThat(fees().joining(joiners, BusinessMonth.of(2026, month)))
          .allSatisfy(FeeContract::adds);
    }
  }

  private static void adds(ChargeLine line) {
    assertThat(line.amount()).isEqualTo(line.unit().times(line.quantity()));
    assertThat(line.amount().isNegative()).isFalse();
    assertThat(line.quantity()).isNotNegative();
    assertThat(line.explanation()).isNotBlank();
    assertThat(line.item()).matches("[A-Z][A-Z0-9_]*");
  }

  @Test
  void services_stop_before_a_membership_may_end() {
    assertThat(fees().arrears().stopServices()).isPositive();
    assertThat(fees().arrears().mayEnd()).isGreaterThanOrEqualTo(fees().arrears().stopServices());
  }
}
