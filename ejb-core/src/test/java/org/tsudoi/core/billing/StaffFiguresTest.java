package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.OCTOBER;
import static org.tsudoi.core.billing.BillingHouse.STAFF;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.billing.DeadlineDesk.Kind;

/** OC-14: what of the fees waits, for the secretariat's first page. */
class StaffFiguresTest {
  private static BillingHouse billing;

  @BeforeAll
  static void open() {
    billing = BillingHouse.open();
  }

  @AfterAll
  static void close() {
    billing.close();
  }

  @BeforeEach
  void fresh() {
    billing.fresh();
  }

  @Test
  void unpaid_and_late_are_counted_in_offices_and_yen() {
    billing.office("1001", 2);
    billing.office("1002", 1);
    billing.at(2026, 7, 1);
    billing.bill(JULY);
    ArrearsDesk desk = billing.get(ArrearsDesk.class);
    assertThat(desk.totals(STAFF)).isEqualTo(new UnpaidTotals(2, Yen.of(4500), 0, 0, Yen.of(0)));
    billing.ground.sql("update invoice set paid = total where total = 1500");
    billing.at(2026, 7, 14);
    assertThat(desk.totals(STAFF)).isEqualTo(new UnpaidTotals(1, Yen.of(3000), 1, 1, Yen.of(3000)));
    assertThat(desk.totals(BillingHouse.otherOrganization()).invoices()).isZero();
    assertThatThrownBy(() -> desk.totals(BillingHouse.clerk(1))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void each_cycle_says_what_was_charged_and_paid() {
    billing.office("1001", 2);
    billing.at(2026, 7, 1);
    billing.bill(JULY);
    billing.ground.sql("update invoice set paid = 1000");
    billing.at(2026, 10, 1);
    billing.bill(OCTOBER);
    ArrearsDesk desk = billing.get(ArrearsDesk.class);
    assertThat(desk.cycles(STAFF, 6))
        .extracting(CycleTotal::charged, CycleTotal::paid)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Yen.of(3000), Yen.of(1000)),
            org.assertj.core.groups.Tuple.tuple(Yen.of(3000), Yen.of(0)));
    assertThat(desk.cycles(STAFF, 1)).extracting(CycleTotal::cycle).hasSize(1);
  }

  @Test
  void the_next_days_are_those_of_the_fees_the_nearest_first() {
    billing.at(2026, 7, 1);
    DeadlineDesk desk = billing.get(DeadlineDesk.class);
    assertThat(desk.next(STAFF))
        .extracting(DeadlineDesk.Deadline::kind, DeadlineDesk.Deadline::day)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.FILE_DAY, LocalDate.of(2026, 7, 6)),
            org.assertj.core.groups.Tuple.tuple(Kind.DEBIT_DAY, LocalDate.of(2026, 7, 13)),
            org.assertj.core.groups.Tuple.tuple(Kind.BASE_DAY, LocalDate.of(2026, 9, 30)));
    billing.at(2026, 7, 13);
    List<DeadlineDesk.Deadline> next = desk.next(STAFF);
    assertThat(next.get(0).kind()).isEqualTo(Kind.DEBIT_DAY);
    assertThat(next.get(0).days()).isZero();
    billing.at(2026, 7, 14);
    assertThat(desk.next(STAFF))
        .extracting(DeadlineDesk.Deadline::day)
        .containsExactly(
            LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 13));
  }
}
