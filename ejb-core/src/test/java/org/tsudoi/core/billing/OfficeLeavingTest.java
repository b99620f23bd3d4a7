package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.STAFF;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.MemberRow;
import org.tsudoi.core.member.RegisterDesk;

/** Offices leave the register only when nothing is unpaid, so billing is needed to test it. */
class OfficeLeavingTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 20);
  private static BillingHouse billing;
  private RegisterDesk desk;
  private OfficeId office;

  @BeforeAll
  static void open() {
    billing = BillingHouse.open();
  }

  @AfterAll
  static void close() {
    billing.close();
  }

  @BeforeEach
  void office() {
    billing.fresh();
    desk = billing.get(RegisterDesk.class);
    office = new OfficeId(billing.office("1001", 2));
  }

  @Test
  void an_office_leaves_with_all_its_members_on_the_day_of_receipt_FE_6() {
    assertThat(leave(RECEIVED, 1).isAccepted()).isTrue();
    assertThat(desk.office(STAFF, office, RECEIVED).orElseThrow().leftOn()).contains(RECEIVED);
    assertThat(
            billing.ground.numbers(
                "select count(*) from membership where ending = 'LEAVE'"
                    + " and valid_to = '2026-06-20'"))
        .containsExactly(2L);
    assertThat(billing.ground.numbers("select version::bigint from member"))
        .containsExactly(2L, 2L);
    assertThat(
            billing.ground.numbers("select count(*) from audit_entry where action = 'office.left'"))
        .allMatch(count -> count > 0);
    assertThat(codes(join())).containsExactly("member.office-not-open");
  }

  @Test
  void an_office_does_not_leave_while_something_billed_is_unpaid_FE_6() {
    billing.bill(JULY);
    assertThat(codes(leave(RECEIVED, 1))).containsExactly("member.office-unpaid");
    assertThat(desk.office(STAFF, office, RECEIVED).orElseThrow().leftOn()).isEmpty();
    assertThat(billing.ground.numbers("select count(*) from membership where ending is not null"))
        .containsExactly(0L);
    pay(3000);
    assertThat(leave(RECEIVED, 1).isAccepted()).isTrue();
  }

  @Test
  void an_office_does_not_leave_before_its_joiners_are_billed_and_paid_FE_6() {
    billing.ground.members(office.value(), "OFFICE", 1, LocalDate.of(2026, 6, 10), null);
    assertThat(leave(RECEIVED, 1).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("member.office-unbilled");
              assertThat(problem.args()).containsEntry("runs", "2026年6月 入会分");
            });
    billing.run(RunKind.JOINING, BusinessMonth.of(2026, 6));
    assertThat(codes(leave(RECEIVED, 1))).containsExactly("member.office-unpaid");
    pay(800);
    assertThat(leave(RECEIVED, 1).isAccepted()).isTrue();
  }

  @Test
  void an_office_whose_heads_were_counted_on_a_base_day_leaves_when_that_cycle_is_billed_FE_6() {
    billing.at(2026, 7, 2);
    assertThat(codes(leave(LocalDate.of(2026, 7, 1), 1))).containsExactly("member.office-unbilled");
    billing.bill(JULY);
    pay(3000);
    billing.ground.members(office.value(), "OFFICE", 1, LocalDate.of(2026, 6, 10), null);
    billing.ground.sql("update membership set entry = 'IMPORT'");
    assertThat(leave(LocalDate.of(2026, 7, 1), 1).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.args().get("runs").toString()).endsWith("追加分"));
  }

  @Test
  void who_leaves_on_the_base_day_was_not_counted_and_owes_nothing_for_it_FE_9() {
    billing.at(2026, 7, 2);
    assertThat(leave(LocalDate.of(2026, 6, 30), 1).isAccepted()).isTrue();
  }

  @Test
  void the_day_of_receipt_is_not_to_come_and_not_before_what_happened_since() {
    billing.ground.members(
        office.value(), "OFFICE", 1, LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 15));
    billing.ground.sql("update membership set entry = 'IMPORT'");
    assertThat(codes(leave(LocalDate.of(2026, 7, 1), 1)))
        .containsExactly("member.office-leave-future");
    for (int day : new int[] {10, 11, 14}) {
      assertThat(codes(leave(LocalDate.of(2026, 6, day), 1)))
          .containsExactly("member.office-leave-too-early");
    }
    assertThat(leave(LocalDate.of(2026, 6, 15), 1).isAccepted()).isTrue();
  }

  @Test
  void who_left_before_the_office_keeps_day_and_reason_of_the_own_leaving() {
    billing.ground.members(
        office.value(), "OFFICE", 1, LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 15));
    billing.ground.members(
        office.value(), "OFFICE", 1, LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 15));
    billing.ground.sql(
        "update membership set entry = 'IMPORT', reason = 'RETIRED', left_filing = 7"
            + " where ending = 'LEAVE'");
    assertThat(leave(RECEIVED, 1).isAccepted()).isTrue();
    assertThat(
            billing.ground.numbers(
                "select left_filing from membership"
                    + " where valid_to = '2026-06-15' and reason = 'RETIRED'"))
        .containsExactly(7L);
    assertThat(
            billing.ground.numbers(
                "select count(*) from membership"
                    + " where valid_to = '2026-06-20' and left_filing is null"))
        .containsExactly(3L);
  }

  @Test
  void a_second_person_and_a_second_time_are_told() {
    assertThat(codes(leave(RECEIVED, 7))).containsExactly("changed-meanwhile");
    leave(RECEIVED, 1);
    assertThat(codes(leave(RECEIVED, 1))).containsExactly("changed-meanwhile");
    assertThat(codes(leave(RECEIVED, 2))).containsExactly("member.office-left");
  }

  @Test
  void only_the_secretariat_of_the_organization_lets_an_office_leave() {
    assertThatThrownBy(
            () ->
                desk.closeOffice(
                    BillingHouse.clerk(office.value()), office, RECEIVED, Basis.seen(1)))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            codes(
                desk.closeOffice(
                    BillingHouse.otherOrganization(), office, RECEIVED, Basis.seen(1))))
        .containsExactly("member.office-unknown");
  }

  @Test
  void those_who_left_or_are_yet_to_join_are_listed_without_reading_all_memberships() {
    billing.ground.offices(1, 5_000);
    billing.ground.sql(
        "insert into member_facts (organization, member, valid_from, family_name, given_name,"
            + " name_key, kana, kana_key, birth_date) select organization, id, '2020-04-01', '山',"
            + " '川', '山川', 'ヤマ', 'ヤマ', '1990-01-01' from member");
    billing.ground.sql(
        "update membership set valid_to = '2026-05-01', ending = 'LEAVE'"
            + " where id = (select max(id) from membership)");
    billing.ground.sql(
        "update membership set valid_from = '2026-08-01'"
            + " where id = (select max(id) - 1 from membership)");
    billing.ground.sql("analyze office, member, member_facts, membership");
    assertThat(readFor("LEFT")).isBetween(1L, 500L);
    assertThat(readFor("COMING")).isBetween(1L, 500L);
  }

  /** How many rows of memberships the page reads. */
  private long readFor(String state) {
    return billing.house.inTransaction(
        () -> {
          long before = read();
          assertThat(desk.list(STAFF, query(state)).rows())
              .extracting(MemberRow::state)
              .containsExactly(state);
          return read() - before;
        });
  }

  private static MemberQuery query(String state) {
    return new MemberQuery(
        RECEIVED,
        "",
        "",
        "",
        Optional.empty(),
        state,
        MemberQuery.Sort.NUMBER,
        Optional.empty(),
        50);
  }

  private long read() {
    return billing
        .get(Database.class)
        .of(
            BillingHouse.AOBA,
            handle ->
                handle
                    .createQuery(
                        "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                            + " where relname = 'membership'")
                    .mapTo(Long.class)
                    .one());
  }

  private Decision leave(LocalDate day, int version) {
    return desk.closeOffice(STAFF, office, day, Basis.seen(version));
  }

  private Decision join() {
    Join join =
        new Join(
            office,
            "山",
            "川",
            "ヤマ",
            LocalDate.of(1990, 1, 1),
            "",
            "OFFICE",
            LocalDate.of(2026, 6, 1),
            Map.of());
    return desk.join(STAFF, join, Basis.fresh()).decision();
  }

  private void pay(long yen) {
    billing
        .get(PaymentDesk.class)
        .book(
            STAFF,
            new NewPayment(
                UUID.randomUUID().toString(),
                Optional.of(office),
                "ｻﾝﾌﾟﾙｼﾖｳｼﾞ",
                LocalDate.of(2026, 6, 30),
                Yen.of(yen),
                PaymentMethod.TRANSFER,
                Optional.empty(),
                ""))
        .orElseThrow();
  }

  private static java.util.Set<String> codes(Decision decision) {
    return BillingHouse.codes(decision.problems());
  }
}
