package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.billing.BillingHouse.AOBA;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.OCTOBER;
import static org.tsudoi.core.billing.BillingHouse.STAFF;
import static org.tsudoi.core.billing.BillingHouse.clerk;
import static org.tsudoi.core.billing.BillingHouse.codes;
import static org.tsudoi.core.billing.BillingHouse.otherOrganization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.job.JobStep;

/** Reminders in stages of 10 and 30 days (P-32). */
class DunningDeskTest {
  private static BillingHouse billing;
  private DunningDesk desk;
  private PaymentDesk payments;
  private LocalDate due;
  private long first;
  private long second;

  @BeforeAll
  static void open() {
    billing = BillingHouse.open();
  }

  @AfterAll
  static void close() {
    billing.close();
  }

  @BeforeEach
  void bill() {
    billing.fresh();
    desk = billing.get(DunningDesk.class);
    payments = billing.get(PaymentDesk.class);
    first = billing.office("1001", 2);
    second = billing.office("1002", 3);
    billing.bill(JULY);
    due =
        billing.ground.numbers("select (due_on - date '2000-01-01')::bigint from invoice").stream()
            .map(days -> LocalDate.of(2000, 1, 1).plusDays(days))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void the_first_stage_comes_on_its_day_and_not_before() {
    day(9);
    assertThat(desk.totals(STAFF)).isEmpty();
    day(10);
    assertThat(desk.totals(STAFF)).containsExactly(new DunningTotal(1, 2, 2, Yen.of(7500)));
    assertThat(desk.offices(STAFF)).isEqualTo(2);
    assertThat(desk.offices(otherOrganization())).isZero();
    assertThat(desk.due(STAFF, "", 0, 10))
        .extracting(DunningDue::officeNumber, DunningDue::stage, DunningDue::amount)
        .containsExactly(row("1001", 1, 3000), row("1002", 1, 4500));
    assertThat(desk.due(STAFF, "1001", 1, 10)).hasSize(1);
  }

  @Test
  void an_issue_prints_keeps_and_posts_each_letter_once() {
    day(10);
    long run = issue();
    assertThat(desk.run(STAFF, run).orElseThrow())
        .extracting(DunningRunView::state, DunningRunView::notices, DunningRunView::total)
        .containsExactly("DONE", 2L, Yen.of(7500));
    DunningNotice notice = desk.history(STAFF, new OfficeId(first)).get(0);
    assertThat(notice.payBy()).isEqualTo(due.plusDays(24));
    assertThat(notice.posted()).isTrue();
    assertThat(notice.mailed()).isFalse();
    assertThat(posted()).isEqualTo(2);
    assertThat(mails()).isZero();
    assertThat(desk.totals(STAFF)).isEmpty();
    assertThat(codes(desk.issue(STAFF).problems())).containsExactly("billing.dunning-none");
    assertThat(desk.marks(STAFF, invoice(first))).extracting(DunningMark::stage).containsExactly(1);
  }

  @Test
  void who_takes_statements_on_the_web_is_mailed_and_gets_no_paper() {
    billing.ground.sql(
        "insert into web_statement (organization, office, wanted, changed_at, name)"
            + " values ('aoba', "
            + first
            + ", true, now(), 'x')");
    day(10);
    issue();
    assertThat(posted()).isEqualTo(1);
    assertThat(mails()).isEqualTo(1);
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void the_next_stage_waits_for_the_time_to_pay_and_the_days_between() {
    day(25);
    issue();
    day(30);
    assertThat(desk.totals(STAFF)).isEmpty();
    assertThat(desk.leftOut(STAFF, "", "", 0, 10))
        .extracting(DunningLeftOut::reason)
        .containsOnly("WAITING");
    day(44);
    assertThat(desk.totals(STAFF)).isEmpty();
    day(45);
    assertThat(desk.totals(STAFF)).extracting(DunningTotal::stage).containsExactly(2);
    issue();
    assertThat(mails()).isEqualTo(2);
    day(200);
    assertThat(desk.totals(STAFF)).isEmpty();
    assertThat(desk.leftOut(STAFF, "", "", 0, 10))
        .extracting(DunningLeftOut::reason, DunningLeftOut::stage)
        .containsOnly(Tuple.tuple("FINISHED", 2));
  }

  @Test
  void invoices_of_two_stages_make_two_letters() {
    day(10);
    issue();
    billing.at(2026, 9, 30);
    billing.bill(OCTOBER);
    billing.at(2026, 12, 20);
    assertThat(desk.totals(STAFF)).extracting(DunningTotal::stage).containsExactly(1, 2);
    issue();
    assertThat(desk.history(STAFF, new OfficeId(first)))
        .extracting(DunningNotice::stage)
        .containsExactly(2, 1, 1);
    assertThat(desk.latest(STAFF, List.of(new OfficeId(first))).get(new OfficeId(first)).stage())
        .isEqualTo(2);
  }

  @Test
  void what_is_paid_between_preview_and_issue_is_left_out() {
    day(10);
    long run = desk.issue(STAFF).orElseThrow();
    pay(first, 3000);
    pay(second, 500);
    billing.work();
    assertThat(desk.notices(STAFF, run, 0, 10))
        .extracting(DunningNotice::officeNumber, DunningNotice::total)
        .containsExactly(Tuple.tuple("1002", Yen.of(4000)));
    assertThat(desk.history(STAFF, new OfficeId(first))).isEmpty();
  }

  @Test
  void what_waits_for_the_banks_answer_is_left_out_and_no_stage_is_passed_over() {
    debit(first);
    day(40);
    assertThat(desk.due(STAFF, "", 0, 10))
        .extracting(DunningDue::officeNumber)
        .containsExactly("1002");
    assertThat(desk.leftOut(STAFF, "", "", 0, 10))
        .extracting(DunningLeftOut::officeNumber, DunningLeftOut::reason)
        .containsExactly(Tuple.tuple("1001", "DEBIT"));
    billing.ground.sql("update debit_invoice set pending = false");
    billing.ground.sql(
        "update debit_batch set state = 'DONE', answered_at = '" + due.plusDays(35) + "T03:00Z'");
    assertThat(desk.due(STAFF, "", 0, 10)).hasSize(1);
    day(45);
    assertThat(desk.due(STAFF, "", 0, 10))
        .extracting(DunningDue::officeNumber, DunningDue::stage)
        .contains(Tuple.tuple("1001", 1));
  }

  @Test
  void who_is_held_is_left_out_until_the_end_of_the_day_with_a_note() {
    day(10);
    OfficeId office = new OfficeId(first);
    LocalDate until = due.plusDays(12);
    assertThat(codes(desk.hold(STAFF, office, due, "x").problems()))
        .containsExactly("billing.dunning-until");
    assertThat(codes(desk.hold(STAFF, office, due.plusDays(600), "x").problems()))
        .containsExactly("billing.dunning-until");
    assertThat(codes(desk.hold(STAFF, office, until, " ").problems())).containsExactly("required");
    assertThat(codes(desk.hold(STAFF, office, until, "x".repeat(201)).problems()))
        .containsExactly("billing.too-long");
    assertThat(codes(desk.hold(STAFF, new OfficeId(999_999), until, "x").problems()))
        .containsExactly("billing.office-unknown");
    assertThat(desk.hold(STAFF, office, until, "分納のご相談中").isAccepted()).isTrue();

    assertThat(desk.due(STAFF, "", 0, 10)).hasSize(1);
    assertThat(desk.leftOut(STAFF, "", "", 0, 10))
        .extracting(DunningLeftOut::reason, DunningLeftOut::note, DunningLeftOut::until)
        .containsExactly(Tuple.tuple("HELD", "分納のご相談中", Optional.of(until)));
    day(12);
    assertThat(desk.hold(STAFF, office)).isPresent();
    day(13);
    assertThat(desk.hold(STAFF, office)).isEmpty();
    assertThat(desk.due(STAFF, "", 0, 10)).hasSize(2);
    desk.hold(STAFF, office, due.plusDays(20), "x");
    desk.release(STAFF, office);
    desk.release(STAFF, office);
    assertThat(desk.due(STAFF, "", 0, 10)).hasSize(2);
  }

  @Test
  void a_restart_between_two_steps_doubles_nothing() {
    billing.fresh();
    for (int i = 10; i < 22; i++) {
      billing.office("20" + i, 1);
    }
    billing.bill(JULY);
    day(10);
    long run = desk.issue(STAFF).orElseThrow();
    billing.get(JobStep.class).run(AOBA);
    assertThat(desk.run(STAFF, run).orElseThrow().isOpen()).isTrue();
    billing.house.restart();
    day(10);
    desk = billing.get(DunningDesk.class);
    billing.work();
    assertThat(desk.run(STAFF, run).orElseThrow().isOpen()).isFalse();
    assertThat(desk.notices(STAFF, run, 0, 100))
        .extracting(DunningNotice::officeNumber)
        .doesNotHaveDuplicates()
        .hasSize(12);
    assertThat(documents()).isEqualTo(12);
  }

  @Test
  void money_that_is_nobodys_yet_is_told_before_the_issue() {
    day(10);
    assertThat(desk.unsettled(STAFF)).isZero();
    payments
        .book(
            STAFF,
            new NewPayment(
                "unknown",
                Optional.empty(),
                "ナゾ",
                due,
                Yen.of(3000),
                PaymentMethod.TRANSFER,
                Optional.empty(),
                ""))
        .orElseThrow();
    assertThat(desk.unsettled(STAFF)).isEqualTo(1);
    assertThat(desk.unsettled(otherOrganization())).isZero();
  }

  @Test
  void two_of_the_staff_at_once_begin_one_run() throws Exception {
    day(10);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Callable<Long> work = () -> desk.issue(STAFF).orElseThrow();
    List<Long> begun = new ArrayList<>();
    try {
      for (var each : threads.invokeAll(List.of(work, work))) {
        begun.add(each.get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(begun.get(0)).isEqualTo(begun.get(1));
    billing.work();
    assertThat(documents()).isEqualTo(2);
  }

  @Test
  void another_organization_sees_nothing_and_no_office_looks() {
    day(10);
    long run = issue();
    assertThat(desk.runs(otherOrganization(), 10)).isEmpty();
    assertThat(desk.run(otherOrganization(), run)).isEmpty();
    assertThat(desk.notices(otherOrganization(), run, 0, 10)).isEmpty();
    assertThat(desk.history(otherOrganization(), new OfficeId(first))).isEmpty();
    assertThat(desk.stages(otherOrganization())).isEmpty();
    assertThat(desk.totals(otherOrganization())).isEmpty();
    assertThat(codes(desk.issue(otherOrganization()).problems()))
        .containsExactly("billing.dunning-none");
    assertThatThrownBy(() -> desk.issue(clerk(first))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.history(clerk(first), new OfficeId(first)))
        .isInstanceOf(AccessDenied.class);
  }

  private void day(int afterDue) {
    LocalDate day = due.plusDays(afterDue);
    billing.at(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private long issue() {
    long run = desk.issue(STAFF).orElseThrow();
    billing.work();
    return run;
  }

  private void pay(long office, long yen) {
    payments
        .book(
            STAFF,
            new NewPayment(
                "pay-" + office,
                Optional.of(new OfficeId(office)),
                "x",
                due,
                Yen.of(yen),
                PaymentMethod.COUNTER,
                Optional.empty(),
                ""))
        .orElseThrow();
  }

  private void debit(long office) {
    billing.ground.sql(
        "insert into debit_batch (organization, debit_on, created_by, created_at)"
            + " values ('aoba', '"
            + due
            + "', 'x', now())");
    billing.ground.sql(
        "insert into debit_invoice (organization, batch, invoice, office, amount, pending)"
            + " select 'aoba', (select max(id) from debit_batch), id, office, total, true"
            + " from invoice where office = "
            + office);
  }

  private long invoice(long office) {
    return number("select id from invoice where office = " + office);
  }

  private long posted() {
    return number("select count(*) from post_item where kind = 'DUNNING'");
  }

  private long documents() {
    return number("select count(*) from document where kind = 'DUNNING'");
  }

  private long mails() {
    return number("select count(*) from mail where key like 'dunning-%'");
  }

  private static long number(String sql) {
    return billing.ground.numbers(sql).get(0);
  }

  private static Tuple row(String number, int stage, long yen) {
    return Tuple.tuple(number, stage, Yen.of(yen));
  }
}
