package org.tsudoi.plugin.schoolcoupon.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** SC-45: what was used is settled once and paid once. */
class SettlementTest {
  private static final BusinessMonth JUNE = BusinessMonth.of(2026, 6);
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static final BusinessMonth AUGUST = BusinessMonth.of(2026, 8);
  private static final Staff ONE = new Staff(AccountId.of(1), "作る人");
  private static final LocalDate PAY_DAY = LocalDate.of(2026, 9, 30);

  private final Example example = new Example(8);
  private final BankStub bank = new BankStub();
  private final Booked booked = new Booked(example);
  private final SettlementDesk desk;
  private final ClosingDesk closing;
  private final Settlements settlements;
  private final PaymentDesk pay;
  private final Payments payments;

  SettlementTest() {
    example.house.put(TransferFiles.class, bank);
    desk = example.house.get(SettlementDesk.class);
    closing = example.house.get(ClosingDesk.class);
    settlements = example.house.get(Settlements.class);
    pay = example.house.get(PaymentDesk.class);
    payments = example.house.get(Payments.class);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private Settlement of(BusinessMonth month, Facility facility) {
    return settlements.of(month).stream()
        .filter(each -> each.facility() == facility.id())
        .findFirst()
        .orElseThrow();
  }

  private Facility withAccount() {
    Facility facility = example.facility("refresh");
    example
        .house
        .database()
        .change(
            "update school_coupon_facility set account = jsonb_build_object('bank', '9999',"
                + " 'branch', '001', 'type', '普通', 'number', '1234567', 'holder', 'シセツ')"
                + " where id = ?",
            facility.id());
    return facility;
  }

  private static String code(Result<?> result) {
    return code(result.decision());
  }

  private static String code(Decision decision) {
    return decision.problems().get(0).field() + " " + decision.problems().get(0).code();
  }

  @Test
  void sc_45_a_month_is_closed_per_facility_and_a_second_time_changes_nothing() {
    Facility one = example.facility("refresh");
    Facility other = example.facility("refresh");
    booked.use(one, "2026-07-01", 1, 3000);
    booked.use(one, "2026-07-31", 2, 3000);
    booked.use(one, "2026-08-01", 1, 3000);
    booked.use(other, "2026-06-30", 1, 5000);
    assertThat(desk.open(JULY))
        .extracting(Figures::facility, Figures::uses, Figures::amount)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(one.id(), 3, Yen.of(9000)),
            org.assertj.core.groups.Tuple.tuple(other.id(), 1, Yen.of(5000)));
    booked.close(JULY);
    assertThat(of(JULY, one).due()).isEqualTo(Yen.of(9000));
    List<Settlement> first = settlements.of(JULY);
    booked.use(other, "2026-07-15", 1, 5000);
    assertThat(code(closing.start(JULY, "別の人"))).isEqualTo(" settle.was-closed");
    example.house.work();
    assertThat(settlements.of(JULY)).isEqualTo(first);
    booked.close(AUGUST);
    assertThat(of(AUGUST, one).amount()).isEqualTo(Yen.of(3000));
    assertThat(of(AUGUST, other).amount()).isEqualTo(Yen.of(5000));
    assertThat(desk.open(AUGUST)).isEmpty();
    assertThat(settlements.totals(AUGUST))
        .isEqualTo(new Totals(2, 2, 0, Yen.of(8000), Yen.of(8000)));
    assertThat(example.house.in("other", () -> settlements.of(JULY))).isEmpty();
    assertThat(example.house.in("other", () -> desk.closedAt(JULY))).isEmpty();
    assertThat(example.house.noted())
        .filteredOn(note -> note.action().equals("settlement.closed"))
        .hasSize(2);
  }

  @Test
  void a_month_ends_at_midnight_in_japan() {
    Facility facility = example.facility("refresh");
    for (int minute : List.of(-1, 0)) {
      booked.useAt(
          facility,
          LocalDateTime.of(2026, 8, 1, 0, 0)
              .plusMinutes(minute)
              .atZone(BusinessClock.ZONE)
              .toOffsetDateTime(),
          1,
          1000);
    }
    booked.close(JULY);
    assertThat(of(JULY, facility).uses()).isEqualTo(1);
  }

  @Test
  void a_month_that_goes_on_and_one_before_a_closed_one_are_refused() {
    example.house.clock().stopOn(LocalDate.of(2026, 8, 31));
    assertThat(code(closing.start(AUGUST, "x"))).isEqualTo(" settle.not-over");
    example.house.clock().stopOn(LocalDate.of(2026, 9, 1));
    booked.close(AUGUST);
    assertThat(code(closing.start(JULY, "x"))).isEqualTo(" settle.later-closed");
    assertThat(desk.closedAt(JULY)).isEmpty();
  }

  @Test
  void of_two_who_close_at_once_one_does_it() {
    Facility facility = example.facility("refresh");
    for (int i = 0; i < 20; i++) {
      booked.use(facility, "2026-07-10", 1, 1000);
    }
    List<Decision> answers =
        example.house.atOnce(6, i -> closing.start(i % 2 == 0 ? JULY : AUGUST, "人" + i));
    assertThat(answers).filteredOn(Decision::isAccepted).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.isAccepted())
        .allMatch(each -> code(each).equals(" settle.closing"));
    example.house.work();
    assertThat(booked.settled()).isEqualTo(20_000);
    assertThat(settlements.of(facility.id())).hasSize(1);
  }

  @Test
  void sc_42_later_corrections_are_subtracted_next_month_and_below_zero_is_carried_over() {
    Facility facility = withAccount();
    long use = booked.use(facility, "2026-06-10", 3, 3000);
    long kept = booked.use(facility, "2026-06-11", 2, 3000);
    booked.correct(kept, 1);
    booked.close(JUNE);
    assertThat(of(JUNE, facility).corrections()).isEqualTo(1);
    assertThat(of(JUNE, facility).due()).isEqualTo(Yen.of(12_000));
    booked.correct(use, 2);
    booked.close(JULY);
    assertThat(of(JULY, facility).amount()).isEqualTo(Yen.of(-6_000));
    assertThat(of(JULY, facility).state()).isEqualTo(Settlement.State.CARRIED);
    booked.use(facility, "2026-08-10", 3, 3000);
    booked.close(AUGUST);
    assertThat(of(AUGUST, facility).carried()).isEqualTo(Yen.of(-6_000));
    assertThat(of(AUGUST, facility).due()).isEqualTo(Yen.of(3_000));
    assertThat(payments.payable(AUGUST))
        .extracting(Payable::amount)
        .containsExactly(Yen.of(15_000));
    SettlementLines lines = example.house.get(SettlementLines.class);
    assertThat(lines.corrections(of(JULY, facility).id()))
        .extracting(SettledUse::amount)
        .containsExactly(Yen.of(-6_000));
    assertThat(lines.sums(of(JUNE, facility).id()))
        .extracting(SumLine::amount)
        .containsExactly(Yen.of(15_000), Yen.of(-3_000));
    List<SettledUse> uses = lines.uses(of(JUNE, facility).id());
    assertThat(uses).hasSize(2);
    assertThat(lines.uses(of(JUNE, facility).id(), uses.get(0).id(), 5))
        .containsExactly(uses.get(1));
  }

  @Test
  void sc_45_each_settlement_is_paid_once_and_facilities_without_account_are_left_out() {
    Facility paid = withAccount();
    Facility poor = example.facility("refresh");
    booked.use(paid, "2026-07-10", 1, 3000);
    booked.use(poor, "2026-07-10", 1, 4000);
    assertThat(code(pay.make(JULY, PAY_DAY, ONE))).isEqualTo(" settle.not-closed");
    booked.close(JULY);
    assertThat(code(pay.make(JULY, LocalDate.of(2026, 9, 1), ONE)))
        .isEqualTo("payOn settle.pay-on.past");
    assertThat(code(pay.make(JULY, LocalDate.of(2026, 9, 5), ONE)))
        .isEqualTo("payOn settle.pay-on.closed");
    List<Result<Long>> answers = example.house.atOnce(4, i -> pay.make(JULY, PAY_DAY, ONE));
    assertThat(answers).filteredOn(Result::isValid).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.isValid())
        .allMatch(each -> code(each).equals(" settle.nothing-to-pay"));
    assertThat(bank.files).hasSize(1);
    assertThat(bank.files.get(0))
        .extracting(TransferFiles.Transfer::amount)
        .containsExactly(Yen.of(3000));
    assertThat(of(JULY, paid).payOn()).contains(PAY_DAY);
    assertThat(of(JULY, poor).state()).isEqualTo(Settlement.State.OPEN);
    assertThat(payments.payable(JULY))
        .allMatch(each -> each.account().isEmpty() && each.facility() == poor.id());
    Payment made = payments.latest(5).get(0);
    assertThat(made.amount()).isEqualTo(Yen.of(3000));
    assertThat(payments.file(made.id())).isPresent();
    assertThat(example.house.in("other", () -> payments.file(made.id()))).isEmpty();
    bank.possible = false;
    assertThat(code(pay.make(JULY, PAY_DAY, ONE))).isEqualTo(" settle.no-bank");
  }

  @Test
  void sc_45_a_file_is_kept_with_the_accounts_it_was_written_with() {
    Facility paid = withAccount();
    booked.use(paid, "2026-07-10", 1, 3000);
    booked.close(JULY);
    bank.meanwhile =
        () ->
            example
                .house
                .database()
                .change(
                    "update school_coupon_facility set account = account"
                        + " || '{\"number\": \"7654321\"}' where id = ?",
                    paid.id());
    long file = pay.make(JULY, PAY_DAY, ONE).orElseThrow();
    assertThat(bank.files.get(0))
        .extracting(TransferFiles.Transfer::account)
        .containsExactly(payments.of(file).get(0).account().orElseThrow());
    assertThat(payments.moved(file)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void settlements_and_what_is_open_are_together_all_uses_less_all_corrections(long seed) {
    Random random = new Random(seed);
    List<Facility> facilities = List.of(withAccount(), example.facility("refresh"), withAccount());
    List<Long> uses = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    BusinessMonth month = BusinessMonth.of(2026, 4);
    for (int i = 0; i < 60; i++) {
      int what = random.nextInt(10);
      if (what < 5) {
        int quantity = 1 + random.nextInt(3);
        String day = "2026-0%d-%02d".formatted(4 + random.nextInt(5), 1 + random.nextInt(28));
        uses.add(
            booked.use(facilities.get(random.nextInt(3)), day, quantity, 500 * random.nextInt(5)));
        left.add(quantity);
      } else if (what < 8 && !uses.isEmpty()) {
        int at = random.nextInt(uses.size());
        if (left.get(at) > 0) {
          int back = 1 + random.nextInt(left.get(at));
          booked.correct(uses.get(at), back);
          left.set(at, left.get(at) - back);
        }
      } else if (what == 8 && !month.isAfter(AUGUST)) {
        booked.close(month);
        month = month.next();
      } else if (month.isAfter(BusinessMonth.of(2026, 4))) {
        pay.make(month.previous(), PAY_DAY, ONE);
      }
      long open =
          desk.open(BusinessMonth.of(2026, 12)).stream().mapToLong(f -> f.amount().amount()).sum();
      assertThat(booked.settled() + open).isEqualTo(booked.worth()).isEqualTo(booked.net());
    }
    long asked =
        bank.files.stream().flatMap(List::stream).mapToLong(t -> t.amount().amount()).sum();
    assertThat(asked).isEqualTo(paid());
    long due =
        payments.payable(BusinessMonth.of(2026, 12)).stream()
            .mapToLong(each -> each.amount().amount())
            .sum();
    long carried =
        facilities.stream()
            .flatMap(each -> settlements.of(each.id()).stream().limit(1))
            .filter(each -> each.state() == Settlement.State.CARRIED)
            .mapToLong(each -> each.due().amount())
            .sum();
    assertThat(asked + due + carried).isEqualTo(booked.settled());
  }

  private long paid() {
    return example
        .house
        .database()
        .first(
            "select coalesce(sum(amount), 0) from school_coupon_payment_item where is_live",
            row -> row.getLong(1))
        .orElseThrow();
  }
}
