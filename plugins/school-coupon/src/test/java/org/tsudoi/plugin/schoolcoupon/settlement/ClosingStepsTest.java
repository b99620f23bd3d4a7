package org.tsudoi.plugin.schoolcoupon.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Decision;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/**
 * SC-45: a month is closed facility by facility; what comes in meanwhile falls on one side only.
 */
class ClosingStepsTest {
  private static final BusinessMonth JUNE = BusinessMonth.of(2026, 6);
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static final BusinessMonth AUGUST = BusinessMonth.of(2026, 8);
  private static final long REFERENCE = ClosingWork.reference(JULY);

  private final Example example = new Example(8);
  private final PluginDatabase database = example.house.database();
  private final Booked booked = new Booked(example);
  private final ClosingDesk closing = example.house.get(ClosingDesk.class);
  private final ClosingWork work = example.house.get(ClosingWork.class);
  private final Closings closings = example.house.get(Closings.class);
  private final SettlementDesk desk = example.house.get(SettlementDesk.class);
  private final Settlements settlements = example.house.get(Settlements.class);
  private final SettlementLines lines = example.house.get(SettlementLines.class);

  @AfterEach
  void close() {
    example.close();
  }

  private boolean step() {
    return database.together(() -> work.step(REFERENCE).isFinished());
  }

  private Yen amount(BusinessMonth month, Facility facility) {
    return settlements.of(month).stream()
        .filter(each -> each.facility() == facility.id())
        .map(Settlement::amount)
        .collect(Yen.sum());
  }

  private static String code(Decision decision) {
    return decision.problems().get(0).code();
  }

  @Test
  void what_comes_during_the_closing_is_in_this_month_or_the_next_by_its_facility() {
    work.facilities = 1;
    Facility first = example.facility("refresh");
    Facility second = example.facility("refresh");
    long early = booked.use(first, "2026-07-10", 2, 1000);
    long late = booked.use(second, "2026-07-10", 2, 1000);
    closing.start(JULY, "事務局");
    step();
    booked.use(first, "2026-07-20", 1, 1000);
    booked.correct(early, 1);
    booked.use(second, "2026-07-20", 1, 1000);
    booked.correct(late, 1);
    assertThat(desk.closedAt(JULY)).isEmpty();
    example.house.work();
    assertThat(desk.closedAt(JULY)).isPresent();
    assertThat(amount(JULY, first)).isEqualTo(Yen.of(2000));
    assertThat(amount(JULY, second)).isEqualTo(Yen.of(2000));
    booked.close(AUGUST);
    assertThat(amount(AUGUST, first)).isEqualTo(Yen.of(0));
    assertThat(amount(AUGUST, second)).isEqualTo(Yen.of(0));
    assertThat(booked.settled()).isEqualTo(booked.net()).isEqualTo(4000);
    assertThat(settlements.of(AUGUST)).extracting(Settlement::facility).containsExactly(first.id());
  }

  @Test
  void a_second_start_a_later_month_and_a_payment_wait_until_it_is_done() {
    BankStub bank = new BankStub();
    example.house.put(TransferFiles.class, bank);
    booked.use(example.facility("refresh"), "2026-07-10", 1, 1000);
    assertThat(closing.start(JULY, "一人目").isAccepted()).isTrue();
    step();
    assertThat(code(closing.start(JULY, "二人目"))).isEqualTo("settle.closing");
    assertThat(code(closing.start(AUGUST, "二人目"))).isEqualTo("settle.closing");
    assertThat(code(closing.start(JUNE, "二人目"))).isEqualTo("settle.closing");
    assertThat(example.house.in("other", () -> closings.unfinished())).isEmpty();
    PaymentDesk pay = example.house.get(PaymentDesk.class);
    Staff staff = new Staff(AccountId.of(1), "x");
    LocalDate day = LocalDate.of(2026, 9, 30);
    assertThat(pay.make(JULY, day, staff).problems().get(0).code()).isEqualTo("settle.not-closed");
    assertThat(closings.unfinished().orElseThrow().done()).isEqualTo(1);
    example.house.work();
    assertThat(code(closing.start(JULY, "二人目"))).isEqualTo("settle.was-closed");
    assertThat(closings.find(JULY).orElseThrow().by()).isEqualTo("一人目");
    assertThat(example.house.noted())
        .extracting(each -> each.action())
        .containsExactly("settlement.closing", "settlement.closed");
  }

  @Test
  void a_closing_that_was_given_up_goes_on_where_it_stopped() {
    work.facilities = 1;
    Facility first = example.facility("refresh");
    Facility second = example.facility("refresh");
    booked.use(first, "2026-07-10", 1, 1000);
    booked.use(second, "2026-07-10", 1, 1000);
    closing.start(JULY, "x");
    step();
    example.house.giveUp(ClosingWork.KIND, REFERENCE, "stopped");
    Closing stopped = closings.find(JULY).orElseThrow();
    assertThat(stopped.isFailed()).isTrue();
    assertThat(stopped.isEnded()).isFalse();
    assertThat(code(closing.start(AUGUST, "x"))).isEqualTo("settle.closing");
    assertThat(closing.resume(JULY).isAccepted()).isTrue();
    assertThat(code(closing.resume(JULY))).isEqualTo("settle.not-failed");
    assertThat(closings.find(JULY).orElseThrow().isFailed()).isFalse();
    example.house.work();
    assertThat(settlements.of(JULY)).hasSize(2);
    assertThat(booked.settled()).isEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void killed_at_any_step_with_others_booking_at_once_nothing_is_lost_or_counted_twice(long seed) {
    Random random = new Random(seed);
    work.facilities = 2;
    List<Facility> places = new ArrayList<>();
    List<Long> uses = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      places.add(example.facility("refresh"));
      uses.add(booked.use(places.get(i), "2026-07-0" + (i + 1), 5, 1000));
    }
    booked.close(JUNE);
    database.change(
        "create function dies() returns trigger language plpgsql as $$ begin"
            + " perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5);"
            + " return new; end $$");
    closing.start(JULY, "x");
    boolean isDone = false;
    while (!isDone) {
      if (random.nextBoolean()) {
        dies();
      }
      List<Boolean> ended =
          example.house.atOnce(
              3,
              i ->
                  switch (i) {
                    case 0 -> step();
                    case 1 -> booked.use(places.get(random.nextInt(7)), "2026-07-30", 1, 1000) < 0;
                    default -> corrected(uses.get(random.nextInt(7)));
                  });
      isDone = ended.get(0);
    }
    for (Settlement each : settlements.of(JULY)) {
      assertThat(each.amount())
          .isEqualTo(lines.sums(each.id()).stream().map(SumLine::amount).collect(Yen.sum()));
    }
    assertThat(booked.settled() + open(JULY)).isEqualTo(booked.net()).isEqualTo(booked.worth());
    booked.close(AUGUST);
    assertThat(open(AUGUST)).isZero();
    assertThat(booked.settled()).isEqualTo(booked.net());
  }

  /** The next step begins and is killed with its connection while it sums up. */
  private void dies() {
    database.change(
        "create trigger dies before update on school_coupon_use for each row"
            + " execute function dies()");
    long before = closings.find(JULY).orElseThrow().done();
    try {
      if (before < 7) {
        assertThatThrownBy(this::step).isInstanceOf(RuntimeException.class);
        assertThat(closings.find(JULY).orElseThrow().done()).isEqualTo(before);
      }
    } finally {
      database.change("drop trigger dies on school_coupon_use");
    }
  }

  private boolean corrected(long use) {
    int left =
        database
            .first(
                "select quantity - cancelled from school_coupon_use where id = ?",
                row -> row.getInt(1),
                use)
            .orElseThrow();
    if (left > 0) {
      booked.correct(use, 1);
    }
    return false;
  }

  private long open(BusinessMonth month) {
    return desk.open(month).stream().mapToLong(each -> each.amount().amount()).sum();
  }
}
