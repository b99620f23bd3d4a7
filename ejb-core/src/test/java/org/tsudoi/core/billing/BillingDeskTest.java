package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsudoi.core.billing.BillingHouse.codes;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.job.JobStep;

class BillingDeskTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final BusinessMonth JUNE = BusinessMonth.of(2026, 6);
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static BillingHouse billing;
  private Ground ground;
  private BillingDesk desk;

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
    ground = billing.ground;
    desk = billing.get(BillingDesk.class);
  }

  @Test
  void four_joining_and_two_leaving_in_june_are_billed_2200_yen_FE_10() {
    long office = ground.office("1001");
    ground.register(office, "OFFICE", 3);
    ground.members(office, "OFFICE", 4, LocalDate.of(2026, 6, 10), null);
    ground.members(office, "OFFICE", 2, LocalDate.of(2020, 4, 1), LocalDate.of(2026, 6, 20));

    RunView run = run(RunKind.JOINING, JUNE);

    assertThat(run.total()).isEqualTo(Yen.of(2200));
    assertThat(run.heads()).isEqualTo(4);
    assertThat(rows("select amount from invoice_line order by position"))
        .containsExactly(1200L, 1000L);
    assertThat(rows("select count(*) from offset_use")).containsExactly(2L);
    assertThat(desk.trialBalance(STAFF)).isEqualTo(Yen.ZERO);
  }

  @Test
  void who_joined_and_left_in_the_same_month_is_no_leaver_to_set_off_FE_10() {
    long office = ground.office("1001");
    ground.members(office, "OFFICE", 1, LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 20));
    assertThat(run(RunKind.JOINING, JUNE).total()).isEqualTo(Yen.of(800));
    assertThat(rows("select count(*) from offset_use")).containsExactly(0L);
  }

  @Test
  void whose_category_changed_in_the_month_is_set_off_all_the_same_FE_10() {
    long office = ground.office("1001");
    ground.members(office, "OFFICE", 1, LocalDate.of(2026, 6, 10), null);
    ground.members(office, "INDIVIDUAL", 1, LocalDate.of(2020, 4, 1), LocalDate.of(2026, 6, 5));
    ground.sql("update membership set ending = 'CATEGORY' where ending = 'LEAVE'");
    ground.sql(
        "insert into membership (organization, member, office, category, valid_from, valid_to,"
            + " entry, ending) select organization, member, office, 'OFFICE', '2026-06-05',"
            + " '2026-06-20', 'CATEGORY', 'LEAVE' from membership where ending = 'CATEGORY'");
    assertThat(run(RunKind.JOINING, JUNE).total()).isEqualTo(Yen.of(300));
  }

  @Test
  void the_quarter_counts_heads_on_the_base_day_without_who_leaves_on_it_FE_9() {
    long office = ground.office("1001");
    ground.register(office, "OFFICE", 5);
    ground.members(office, "OFFICE", 1, LocalDate.of(2021, 4, 1), LocalDate.of(2026, 6, 30));
    ground.members(office, "OFFICE", 1, LocalDate.of(2021, 4, 1), LocalDate.of(2026, 7, 1));
    ground.members(office, "OFFICE", 1, LocalDate.of(2026, 7, 1), null);
    long single = ground.office("2001");
    ground.register(single, "INDIVIDUAL", 1);

    RunView run = run(RunKind.CONTINUING, JULY);

    assertThat(run.heads()).isEqualTo(7);
    assertThat(run.total()).isEqualTo(Yen.of(6 * 1500 + 2100));
    assertThat(run.differs()).isFalse();
    assertThat(rows("select total from invoice order by office")).containsExactly(9000L, 2100L);
    assertThat(rows("select count(*) from invoice where due_on = '2026-07-13'"))
        .containsExactly(2L);
    assertThat(desk.trialBalance(STAFF)).isEqualTo(Yen.ZERO);
  }

  @Test
  void before_the_base_day_a_preview_is_shown_and_its_start_refused_FE_9() {
    billing.at(2026, 6, 29);
    ground.register(ground.office("1001"), "OFFICE", 5);
    long id = desk.preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow();
    assertThat(desk.run(STAFF, id).orElseThrow().startOn(LocalDate.of(2026, 6, 29)))
        .isEqualTo(RunStart.LATER);
    assertThat(codes(desk.start(STAFF, id, true).problems()))
        .containsExactly("billing.before-base");
    assertThat(desk.run(STAFF, id).orElseThrow().state()).isEqualTo("PREVIEW");
  }

  @Test
  void on_the_base_day_a_start_is_to_be_confirmed_because_leavers_may_still_come_FE_9() {
    billing.at(2026, 6, 30);
    long office = ground.office("1001");
    ground.register(office, "OFFICE", 5);
    long id = desk.preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow();
    assertThat(desk.start(STAFF, id, false).problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("confirmed", "billing.on-base-day"));
    assertThat(desk.start(STAFF, id, true).isAccepted()).isTrue();
  }

  @Test
  void from_the_day_after_the_base_day_a_run_just_starts_and_leaves_out_who_left_on_it_FE_9() {
    billing.at(2026, 6, 30);
    long office = ground.office("1001");
    ground.register(office, "OFFICE", 5);
    long id = desk.preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow();
    ground.sql(
        "update membership set valid_to = '2026-06-30', ending = 'LEAVE'"
            + " where id = (select max(id) from membership)");
    billing.at(2026, 7, 1);
    assertThat(desk.start(STAFF, id, false).isAccepted()).isTrue();
    assertThat(billing.finish(id).heads()).isEqualTo(4);
  }

  @Test
  void joiners_are_billed_before_their_month_is_over() {
    billing.at(2026, 6, 15);
    ground.members(ground.office("1001"), "OFFICE", 1, LocalDate.of(2026, 6, 10), null);
    long id = desk.preview(STAFF, RunKind.JOINING, JUNE).orElseThrow();
    assertThat(desk.start(STAFF, id, false).isAccepted()).isTrue();
  }

  @Test
  void the_cycle_to_bill_is_the_newest_unbilled_one_whose_base_day_is_over_else_the_next() {
    ground.register(ground.office("1001"), "OFFICE", 5);
    billing.at(2026, 6, 30);
    assertThat(desk.due(STAFF).first()).isEqualTo(BusinessMonth.of(2026, 4));
    billing.bill(BusinessMonth.of(2026, 4));
    assertThat(desk.due(STAFF).first()).isEqualTo(JULY);
    assertThat(desk.startOf(STAFF, desk.due(STAFF))).isEqualTo(RunStart.CONFIRM);
    billing.at(2026, 7, 1);
    assertThat(desk.due(STAFF).first()).isEqualTo(JULY);
    assertThat(desk.startOf(STAFF, desk.due(STAFF))).isEqualTo(RunStart.NOW);
    billing.bill(JULY);
    assertThat(desk.due(STAFF).first()).isEqualTo(BusinessMonth.of(2026, 10));
    assertThat(desk.startOf(STAFF, desk.due(STAFF))).isEqualTo(RunStart.LATER);
  }

  @Test
  void a_cycle_is_billed_once() {
    ground.register(ground.office("1001"), "OFFICE", 5);
    run(RunKind.CONTINUING, JULY);
    assertThat(desk.preview(STAFF, RunKind.CONTINUING, BusinessMonth.of(2026, 9)).problems())
        .extracting(Problem::code)
        .containsExactly("billing.nothing");
  }

  @Test
  void who_was_accepted_after_the_run_is_billed_by_a_later_one_and_nobody_twice() {
    long office = ground.office("1001");
    ground.register(office, "OFFICE", 5);
    run(RunKind.CONTINUING, JULY);
    assertThat(desk.unbilled(STAFF)).isEmpty();
    billing.at(2026, 7, 20);
    ground.members(office, "OFFICE", 2, LocalDate.of(2026, 6, 10), null);

    assertThat(desk.unbilled(STAFF))
        .extracting(UnbilledHeads::kind, UnbilledHeads::month, UnbilledHeads::missing)
        .containsExactly(
            tuple(RunKind.CONTINUING, JULY, new RunTotals(1, 2, Yen.of(3000))),
            tuple(RunKind.JOINING, JUNE, new RunTotals(1, 2, Yen.of(1600))));
    RunView first = run(RunKind.JOINING, JUNE);
    RunView later = run(RunKind.CONTINUING, BusinessMonth.of(2026, 8));

    assertThat(first.total()).isEqualTo(Yen.of(2 * 300 + 2 * 500));
    assertThat(later.label()).endsWith("追加分");
    assertThat(later.dueOn()).isEqualTo(LocalDate.of(2026, 8, 3));
    assertThat(later.total()).isEqualTo(Yen.of(3000));
    assertThat(desk.unbilled(STAFF)).isEmpty();
    assertThat(desk.preview(STAFF, RunKind.CONTINUING, JULY).problems())
        .extracting(Problem::code)
        .containsExactly("billing.nothing");
    assertThat(desk.trialBalance(STAFF)).isEqualTo(Yen.ZERO);
  }

  @Test
  void a_joiner_accepted_after_the_run_of_the_month_is_listed_and_billed_by_a_later_one() {
    long office = ground.office("1001");
    ground.members(office, "OFFICE", 1, LocalDate.of(2026, 6, 10), null);
    run(RunKind.JOINING, JUNE);
    assertThat(desk.unbilled(STAFF)).isEmpty();
    ground.members(office, "OFFICE", 3, LocalDate.of(2026, 6, 25), null);
    billing.at(2026, 8, 3);

    assertThat(desk.unbilled(STAFF))
        .extracting(UnbilledHeads::kind, UnbilledHeads::month, UnbilledHeads::missing)
        .containsExactly(tuple(RunKind.JOINING, JUNE, new RunTotals(1, 3, Yen.of(2400))));
    RunView later = run(RunKind.JOINING, JUNE);
    assertThat(later.label()).endsWith("入会分 追加分");
    assertThat(later.total()).isEqualTo(Yen.of(2400));
    assertThat(desk.unbilled(STAFF)).isEmpty();
  }

  @Test
  void joiners_to_come_and_those_of_the_register_are_not_listed() {
    long office = ground.office("1001");
    ground.register(office, "OFFICE", 1);
    ground.members(office, "OFFICE", 1, LocalDate.of(2026, 7, 1), null);
    assertThat(desk.unbilled(STAFF)).isEmpty();
  }

  @Test
  void a_joiner_who_is_counted_already_pays_no_month_twice() {
    long office = ground.office("1001");
    ground.members(office, "OFFICE", 1, LocalDate.of(2026, 7, 1), null);
    ground.members(office, "OFFICE", 1, LocalDate.of(2021, 7, 1), LocalDate.of(2026, 7, 5));
    run(RunKind.JOINING, JULY);
    ground.sql(
        "update membership set valid_from = '2026-06-30' where entry = 'JOIN' and ending is null");
    assertThat(run(RunKind.CONTINUING, JULY).heads()).isEqualTo(1);
  }

  @Test
  void two_who_preview_the_same_cycle_share_one_run() {
    ground.register(ground.office("1001"), "OFFICE", 5);
    desk.preview(STAFF, RunKind.CONTINUING, JULY);
    assertThat(desk.preview(STAFF, RunKind.CONTINUING, JULY).problems())
        .extracting(Problem::code)
        .containsExactly("billing.cycle-open");
  }

  @Test
  void who_left_and_joined_again_in_a_month_is_charged_its_fee_once() {
    long office = ground.office("1001");
    ground.members(office, "OFFICE", 1, LocalDate.of(2020, 4, 1), LocalDate.of(2026, 7, 5));
    sql(
        "insert into membership (organization, member, office, category, valid_from, entry)"
            + " select organization, member, office, category, '2026-07-20', 'JOIN'"
            + " from membership");
    run(RunKind.JOINING, JULY);
    assertThat(codes(desk.preview(STAFF, RunKind.CONTINUING, JULY).problems()))
        .containsExactly("billing.nothing");
    ground.register(office, "OFFICE", 1);
    assertThat(run(RunKind.CONTINUING, JULY).heads()).isEqualTo(1);
  }

  @Test
  void a_run_is_started_once() {
    ground.register(ground.office("1001"), "OFFICE", 5);
    long id = desk.preview(STAFF, RunKind.CONTINUING, JULY).toOptional().orElseThrow();
    assertThat(desk.start(STAFF, id, true).isAccepted()).isTrue();
    assertThat(desk.start(STAFF, id, true).problems())
        .extracting(Problem::code)
        .containsExactly("billing.run-moved");
  }

  @Test
  void a_run_that_dies_between_two_steps_goes_on_and_loses_and_doubles_nothing_P_31() {
    ground.offices(600, 2);
    long id = desk.preview(STAFF, RunKind.CONTINUING, JULY).toOptional().orElseThrow();
    desk.start(STAFF, id, true);
    billing.get(JobStep.class).run(AOBA);
    billing.house.restart();
    billing.at(2026, 6, 30);
    RunView run = billing.finish(id);
    desk = billing.get(BillingDesk.class);

    assertThat(run.state()).isEqualTo("DONE");
    assertThat(run.differs()).isFalse();
    assertThat(rows("select count(*) from invoice")).containsExactly(600L);
    assertThat(rows("select count(distinct number) from invoice")).containsExactly(600L);
    assertThat(desk.trialBalance(STAFF)).isEqualTo(Yen.ZERO);
  }

  @Test
  void a_run_that_was_given_up_goes_on_where_it_stopped_when_staff_say_so_P_31() {
    ground.offices(300, 1);
    long id = desk.preview(STAFF, RunKind.CONTINUING, JULY).toOptional().orElseThrow();
    desk.start(STAFF, id, true);
    assertThat(desk.resume(STAFF, id).isAccepted()).isFalse();
    billing.get(JobStep.class).run(AOBA);
    sql(
        "update job set state = 'FAILED', failure = 'disk full', next_at = now() + interval '1"
            + " day'");

    assertThat(desk.resume(STAFF, id).isAccepted()).isTrue();
    RunView run = billing.finish(id);

    assertThat(run.offices()).isEqualTo(300);
    assertThat(run.differs()).isFalse();
    assertThat(desk.resume(STAFF, id).isAccepted()).isFalse();
  }

  @Test
  void postings_cannot_be_changed_and_must_balance_P_31() {
    ground.register(ground.office("1001"), "OFFICE", 5);
    run(RunKind.CONTINUING, JULY);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql("update posting set amount = 1"))
        .hasMessageContaining("append-only");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                sql(
                    "insert into posting (organization, booked_on, event, reference, account,"
                        + " amount) values ('aoba', '2026-07-01', 'PAYMENT', 1, 'BANK', 5)"))
        .hasMessageContaining("balance");
  }

  private RunView run(RunKind kind, BusinessMonth month) {
    long id = desk.preview(STAFF, kind, month).toOptional().orElseThrow();
    assertThat(desk.start(STAFF, id, true).isAccepted()).isTrue();
    return billing.finish(id);
  }

  private List<Long> rows(String sql) {
    return ground.numbers(sql);
  }

  private void sql(String sql) {
    ground.sql(sql);
  }
}
