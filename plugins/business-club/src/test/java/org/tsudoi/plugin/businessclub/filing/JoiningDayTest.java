package org.tsudoi.plugin.businessclub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.plugin.businessclub.filing.JoiningMonths.NEXT;
import static org.tsudoi.plugin.businessclub.filing.JoiningMonths.THIS;
import static org.tsudoi.plugin.businessclub.filing.Town.JUNE_10;
import static org.tsudoi.plugin.businessclub.filing.Town.SHOP;
import static org.tsudoi.plugin.businessclub.filing.Town.answers;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Ruling;

/** FE-3: the joining day is the day of payment; this month needs the payment this month. */
class JoiningDayTest {
  private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);
  private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
  private final Town town = new Town();

  private static Ruling paid(LocalDate day, LocalDate today) {
    return new Ruling(today, answers(JoiningDay.PAID_ON, day.toString()));
  }

  private static LocalDate joined(String month, LocalDate paid) {
    return JoiningDay.PAYMENT.of(month, JUNE_10, paid(paid, paid));
  }

  private static List<String> codes(String month, LocalDate paid, LocalDate today) {
    return JoiningDay.PAYMENT.examine(month, JUNE_10, paid(paid, today)).problems().stream()
        .map(Problem::code)
        .toList();
  }

  private String proposed(String month, Audience audience, LocalDate today) {
    List<Asked> asked = JoiningDay.PAYMENT.asked(month, town.at(SHOP, JUNE_10, audience), today);
    assertThat(asked).hasSize(1);
    return asked.get(0).proposed();
  }

  @Test
  void the_day_the_transfer_arrives_is_the_joining_day() {
    assertThat(joined(THIS, LocalDate.of(2026, 6, 18))).isEqualTo(LocalDate.of(2026, 6, 18));
  }

  @Test
  void nobody_joins_before_the_filing_though_the_money_came_first() {
    assertThat(joined(THIS, LocalDate.of(2026, 6, 3))).isEqualTo(JUNE_10);
  }

  @Test
  void joining_this_month_needs_the_payment_this_month() {
    assertThat(codes(THIS, JUNE_30, JUNE_30)).isEmpty();
    assertThat(codes(THIS, JULY_1, JULY_1)).containsExactly("club.paid-on.month");
    assertThat(codes(THIS, LocalDate.of(2026, 5, 31), JUNE_30))
        .containsExactly("club.paid-on.month");
  }

  @Test
  void money_that_is_still_to_come_is_no_payment() {
    assertThat(codes(THIS, JUNE_30, LocalDate.of(2026, 6, 29)))
        .containsExactly("club.paid-on.future");
    assertThat(codes(NEXT, LocalDate.of(2026, 7, 2), JULY_1))
        .containsExactly("club.paid-on.future");
  }

  @Test
  void joining_next_month_begins_on_its_first_day_or_when_the_money_comes_in_it() {
    assertThat(joined(NEXT, LocalDate.of(2026, 6, 25))).isEqualTo(JULY_1);
    assertThat(joined(NEXT, LocalDate.of(2026, 7, 9))).isEqualTo(LocalDate.of(2026, 7, 9));
    assertThat(codes(NEXT, LocalDate.of(2026, 7, 31), LocalDate.of(2026, 7, 31))).isEmpty();
    assertThat(codes(NEXT, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 1)))
        .containsExactly("club.paid-on.month");
  }

  @Test
  void next_month_can_be_accepted_before_it_begins_so_that_its_invoice_goes_out() {
    LocalDate june25 = LocalDate.of(2026, 6, 25);
    assertThat(proposed(NEXT, Audience.OFFICE, june25)).isEqualTo("2026-07-01");
    assertThat(codes(NEXT, JULY_1, june25)).isEmpty();
  }

  @Test
  void at_the_counter_the_day_of_filing_is_proposed_else_the_day_of_accepting() {
    LocalDate june12 = LocalDate.of(2026, 6, 12);
    assertThat(proposed(THIS, Audience.STAFF, june12)).isEqualTo("2026-06-10");
    assertThat(proposed(THIS, Audience.OFFICE, june12)).isEqualTo("2026-06-12");
  }

  @Test
  void once_the_month_is_over_somebody_has_to_say_when_the_money_came() {
    assertThat(proposed(THIS, Audience.OFFICE, JULY_1)).isEmpty();
  }

  @Test
  void a_club_may_let_join_on_the_first_of_the_month_and_asks_nothing() {
    assertThat(JoiningDay.MONTH_FIRST.asked(THIS, town.at(SHOP, JUNE_10), JUNE_10)).isEmpty();
    Ruling any = new Ruling(JUNE_30, answers());
    assertThat(JoiningDay.MONTH_FIRST.of(THIS, JUNE_10, any)).isEqualTo("2026-06-01");
    assertThat(JoiningDay.MONTH_FIRST.of(NEXT, JUNE_10, any)).isEqualTo(JULY_1);
    assertThat(JoiningDay.MONTH_FIRST.examine(THIS, JUNE_10, any).isAccepted()).isTrue();
  }
}
