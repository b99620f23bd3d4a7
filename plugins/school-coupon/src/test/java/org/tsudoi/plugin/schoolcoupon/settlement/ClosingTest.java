package org.tsudoi.plugin.schoolcoupon.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;

/** SC-45: what comes late goes into the next open month, and a closing that dies did nothing. */
class ClosingTest {
  private static final BusinessMonth JUNE = BusinessMonth.of(2026, 6);
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static final BusinessMonth AUGUST = BusinessMonth.of(2026, 8);

  private final Example example = new Example(4);
  private final Booked booked = new Booked(example);
  private final ClosingDesk closing = example.house.get(ClosingDesk.class);
  private final SettlementDesk desk = example.house.get(SettlementDesk.class);
  private final Settlements settlements = example.house.get(Settlements.class);
  private final Facility facility = example.facility("refresh");

  @AfterEach
  void close() {
    example.close();
  }

  private long count(String sql) {
    return example.house.database().first(sql, row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void sc_42_a_late_correction_of_a_closed_month_goes_to_the_next_open_one() {
    long june = booked.use(facility, "2026-06-10", 3, 3000);
    booked.use(facility, "2026-08-10", 3, 3000);
    booked.close(JUNE);
    booked.close(JULY);
    booked.correct(june, 1);
    assertThat(closing.start(JULY, "x").isAccepted()).isFalse();
    assertThat(settlements.of(JULY)).isEmpty();
    assertThat(settlements.of(JUNE).get(0).amount()).isEqualTo(Yen.of(9000));
    booked.close(AUGUST);
    assertThat(settlements.of(AUGUST))
        .extracting(Settlement::corrections, Settlement::amount)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, Yen.of(6000)));
  }

  @Test
  void what_a_facility_owes_that_ended_is_on_a_list_and_zero_is_nothing_to_pay() {
    long june = booked.use(facility, "2026-06-10", 3, 3000);
    booked.close(JUNE);
    booked.correct(june, 2);
    Facility even = example.facility("refresh");
    booked.correct(booked.use(even, "2026-07-10", 1, 3000), 1);
    booked.close(JULY);
    assertThat(settlements.of(even.id()).get(0).state()).isEqualTo(Settlement.State.NONE);
    assertThat(settlements.owed(Example.AUTUMN)).isEmpty();
    example
        .house
        .database()
        .change(
            "update school_coupon_facility set active_until = '2026-08-31' where id = ?",
            facility.id());
    assertThat(settlements.owed(Example.AUTUMN))
        .extracting(Settlement::due)
        .containsExactly(Yen.of(-6000));
    assertThat(example.house.get(Outstanding.class).count()).isEqualTo(Outstanding.Counts.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raise exception 'stopped'",
        "perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5)"
      })
  void a_closing_that_is_killed_in_the_middle_leaves_nothing_half(String death) {
    long june = booked.use(facility, "2026-06-10", 3, 3000);
    booked.close(JUNE);
    booked.correct(june, 1);
    booked.use(facility, "2026-07-10", 2, 3000);
    example
        .house
        .database()
        .change(
            "create function dies() returns trigger language plpgsql as $$ begin "
                + death
                + "; return new; end $$");
    example
        .house
        .database()
        .change(
            "create trigger dies before update on school_coupon_correction"
                + " for each row execute function dies()");
    assertThatThrownBy(() -> booked.close(JULY)).isInstanceOf(RuntimeException.class);
    assertThat(desk.closedAt(JULY)).isEmpty();
    assertThat(settlements.of(JULY)).isEmpty();
    assertThat(count("select count(*) from school_coupon_use where settlement is null"))
        .isEqualTo(1);
    assertThat(count("select count(*) from school_coupon_correction where settlement is null"))
        .isEqualTo(1);
    assertThat(example.house.noted())
        .filteredOn(each -> each.action().equals("settlement.closed"))
        .hasSize(1);
    example.house.database().change("drop trigger dies on school_coupon_correction");
    example.house.work();
    assertThat(settlements.of(JULY)).extracting(Settlement::amount).containsExactly(Yen.of(3000));
  }
}
