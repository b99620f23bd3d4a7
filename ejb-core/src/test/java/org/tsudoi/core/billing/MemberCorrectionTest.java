package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.STAFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.filing.Effect.Leave;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.Correction;
import org.tsudoi.core.member.CorrectionDesk;
import org.tsudoi.core.member.Membership;
import org.tsudoi.core.member.RegisterDesk;

/** Corrections stop where something was billed, so billing is needed to test them. */
class MemberCorrectionTest {
  private static final LocalDate JOINED = LocalDate.of(2026, 6, 15);
  private static final LocalDate LEFT = LocalDate.of(2026, 6, 25);
  private static BillingHouse billing;
  private RegisterDesk register;
  private CorrectionDesk desk;
  private OfficeId office;
  private MemberId member;

  @BeforeAll
  static void open() {
    billing = BillingHouse.open();
  }

  @AfterAll
  static void close() {
    billing.close();
  }

  @BeforeEach
  void member() {
    billing.fresh();
    register = billing.get(RegisterDesk.class);
    desk = billing.get(CorrectionDesk.class);
    office = new OfficeId(billing.office("1001", 1));
    member = join("ヤマダ　ハナコ");
  }

  @Test
  void a_leaving_on_a_wrong_day_is_set_right_by_an_entry_with_its_reason() {
    leave(LEFT);
    assertThat(correctLeaving(LEFT.minusDays(3), 2).isAccepted()).isTrue();
    assertThat(last().validTo()).isEqualTo(LEFT.minusDays(3));
    assertThat(last().leftFiling()).contains(FilingId.of(78));
    assertThat(last().reason()).isEqualTo("退職");
    Correction only = desk.corrections(STAFF, member).get(0);
    assertThat(only.dayBefore()).isEqualTo(LEFT);
    assertThat(only.dayAfter()).contains(LEFT.minusDays(3));
    assertThat(only.reason()).isEqualTo("届書の読み間違い");
    assertThat(version()).isEqualTo(3);
    assertThat(audited("member.leaving-corrected")).isOne();
    assertThatThrownBy(() -> billing.ground.sql("update membership_correction set reason = 'x'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_leaving_that_was_none_is_undone_and_the_membership_goes_on_without_a_gap() {
    leave(LEFT);
    assertThat(desk.undoLeaving(STAFF, member, "人違い", Basis.seen(2)).isAccepted()).isTrue();
    assertThat(last().isOpen()).isTrue();
    assertThat(last().validFrom()).isEqualTo(JOINED);
    assertThat(register.member(STAFF, member, LEFT).orElseThrow().leftOn()).isEmpty();
    assertThat(
            billing.ground.numbers(
                "select ended_filing from membership_correction where ended_for = '退職'"))
        .containsExactly(78L);
    assertThat(audited("member.leaving-undone")).isOne();
    assertThat(codes(desk.undoLeaving(STAFF, member, "人違い", Basis.seen(3))))
        .containsExactly("member.not-left");
  }

  @Test
  void who_was_left_out_of_a_bill_by_a_wrong_leaving_is_missing_in_it_afterwards() {
    leave(LEFT);
    billing.bill(JULY);
    assertThat(missing()).isEmpty();
    desk.undoLeaving(STAFF, member, "人違い", Basis.seen(2));
    assertThat(missing()).containsExactly(1L);
  }

  @Test
  void days_that_were_billed_are_taken_back_in_billing_first() {
    leave(LocalDate.of(2026, 7, 10));
    billing.bill(JULY);
    assertThat(codes(correctLeaving(LEFT, 2))).containsExactly("member.correction-charged");
    assertThat(last().validTo()).isEqualTo(LocalDate.of(2026, 7, 10));
    assertThat(correctLeaving(LocalDate.of(2026, 7, 5), 2).isAccepted()).isTrue();
    long invoice = billing.ground.numbers("select id from invoice").get(0);
    billing.get(InvoiceDesk.class).credit(STAFF, invoice, Yen.of(1500), "退会日の訂正", "credit-1");
    assertThat(correctLeaving(LEFT, 3).isAccepted()).isTrue();
  }

  @Test
  void a_leaving_that_was_set_off_against_a_joiner_stays_in_its_month_FE_10() {
    assertThat(correctJoining(LocalDate.of(2026, 5, 20), 1).isAccepted()).isTrue();
    leave(LEFT);
    billing.ground.members(office.value(), "OFFICE", 1, LocalDate.of(2026, 6, 20), null);
    billJoiners();
    assertThat(billing.ground.numbers("select count(*) from offset_use")).containsExactly(1L);
    assertThat(codes(desk.undoLeaving(STAFF, member, "人違い", Basis.seen(3))))
        .containsExactly("member.correction-set-off");
    assertThat(codes(correctLeaving(LocalDate.of(2026, 7, 1), 3)))
        .containsExactly("member.correction-set-off");
    assertThat(correctLeaving(LocalDate.of(2026, 6, 28), 3).isAccepted()).isTrue();
  }

  @Test
  void who_was_charged_as_a_joiner_stays_one_of_that_month() {
    billJoiners();
    assertThat(codes(correctJoining(LocalDate.of(2026, 5, 20), 1)))
        .containsExactly("member.correction-charged");
    assertThat(correctJoining(LocalDate.of(2026, 6, 20), 1).isAccepted()).isTrue();
  }

  @Test
  void a_joining_day_is_set_right_with_what_is_known_from_it_on() {
    assertThat(correctJoining(JOINED.minusDays(10), 1).isAccepted()).isTrue();
    assertThat(register.member(STAFF, member, JOINED.minusDays(10)).orElseThrow().joinedOn())
        .isEqualTo(JOINED.minusDays(10));
    assertThat(desk.corrections(STAFF, member))
        .extracting(Correction::kind)
        .containsExactly("JOINING_DAY");
    billing.bill(JULY);
    assertThat(codes(correctJoining(LocalDate.of(2026, 7, 1), 2)))
        .containsExactly("member.correction-charged");
    assertThat(correctJoining(LocalDate.of(2026, 6, 30), 2).isAccepted()).isTrue();
    assertThat(register.member(STAFF, member, JOINED)).isEmpty();
  }

  @Test
  void impossible_days_are_refused_each_with_its_reason() {
    assertThat(codes(correctLeaving(LEFT, 1))).containsExactly("member.not-left");
    assertThat(codes(correctJoining(JOINED, 1))).containsExactly("member.correction-same-day");
    assertThat(codes(correctJoining(LocalDate.of(2020, 3, 31), 1)))
        .containsExactly("member.joining-before-office");
    leave(LEFT);
    assertThat(codes(correctJoining(LEFT, 2))).containsExactly("member.joining-too-late");
    assertThat(codes(correctLeaving(LEFT, 2))).containsExactly("member.correction-same-day");
    assertThat(codes(correctLeaving(JOINED, 2))).containsExactly("member.leave-too-early");
    assertThat(codes(correctLeaving(LEFT.minusDays(1), 1))).containsExactly("changed-meanwhile");
    assertThat(codes(desk.undoLeaving(STAFF, member, " ", Basis.seen(2))))
        .containsExactly("required");
  }

  @Test
  void who_left_with_the_office_does_not_come_back_without_it() {
    billing.ground.sql("update membership set entry = 'IMPORT'");
    assertThat(register.closeOffice(STAFF, office, LEFT, Basis.seen(1)).isAccepted()).isTrue();
    assertThat(codes(desk.undoLeaving(STAFF, member, "人違い", Basis.seen(2))))
        .containsExactly("member.office-left");
    assertThat(codes(correctLeaving(LEFT.plusDays(1), 2))).containsExactly("member.office-left");
  }

  @Test
  void who_left_joins_again_with_the_same_number_and_the_day_of_the_new_joining() {
    assertThat(codes(again(LEFT, 1))).containsExactly("member.not-left");
    leave(LEFT);
    assertThat(codes(again(LEFT.minusDays(1), 2))).containsExactly("member.joining-before-leaving");
    assertThat(again(LEFT.plusDays(3), 2).isAccepted()).isTrue();
    assertThat(register.member(STAFF, member, LEFT.plusDays(3)).orElseThrow().joinedOn())
        .isEqualTo(LEFT.plusDays(3));
    assertThat(codes(desk.undoLeaving(STAFF, member, "人違い", Basis.seen(3))))
        .containsExactly("member.not-left");
    assertThat(codes(correctJoining(LEFT.minusDays(1), 3)))
        .containsExactly("member.joining-before-leaving");
    assertThat(audited("member.joined-again")).isOne();
  }

  @Test
  void nobody_is_a_member_twice_by_a_leaving_undone_or_a_second_joining() {
    leave(LEFT);
    join("ヤマダ ハナコ");
    assertThat(codes(desk.undoLeaving(STAFF, member, "人違い", Basis.seen(2))))
        .containsExactly("member.joined-elsewhere");
    assertThat(codes(again(LEFT, 2))).containsExactly("member.joined-elsewhere");
  }

  @Test
  void only_the_secretariat_of_the_organization_corrects() {
    leave(LEFT);
    assertThatThrownBy(
            () ->
                desk.undoLeaving(BillingHouse.clerk(office.value()), member, "人違い", Basis.seen(2)))
        .isInstanceOf(AccessDenied.class);
    assertThat(
            codes(desk.undoLeaving(BillingHouse.otherOrganization(), member, "人違い", Basis.seen(2))))
        .containsExactly("member.unknown");
  }

  private static void billJoiners() {
    BillingDesk desk = billing.get(BillingDesk.class);
    long run = desk.preview(STAFF, RunKind.JOINING, BusinessMonth.of(2026, 6)).orElseThrow();
    desk.start(STAFF, run, false);
    billing.finish(run);
  }

  /** Heads whom the continuing fee's runs left out. */
  private static List<Long> missing() {
    return billing.get(BillingDesk.class).unbilled(STAFF).stream()
        .filter(each -> each.kind() == RunKind.CONTINUING)
        .map(each -> each.missing().heads())
        .toList();
  }

  private MemberId join(String kana) {
    Join join =
        new Join(
            office, "山田", "花子", kana, LocalDate.of(1990, 1, 1), "", "OFFICE", JOINED, Map.of());
    return register.join(STAFF, join, Basis.fresh()).orElseThrow();
  }

  private void leave(LocalDate day) {
    Decision left =
        register.leave(STAFF, new Leave(member, day, "退職"), Basis.filing(FilingId.of(78)));
    assertThat(left.isAccepted()).isTrue();
  }

  private Decision correctLeaving(LocalDate day, int version) {
    return desk.correctLeaving(STAFF, member, day, "届書の読み間違い", Basis.seen(version));
  }

  private Decision correctJoining(LocalDate day, int version) {
    return desk.correctJoining(STAFF, member, day, "届書の読み間違い", Basis.seen(version));
  }

  private Decision again(LocalDate day, int version) {
    return register.joinAgain(STAFF, member, office, "OFFICE", day, Basis.seen(version));
  }

  private Membership last() {
    List<Membership> all = register.history(STAFF, member).orElseThrow().memberships();
    return all.get(all.size() - 1);
  }

  private int version() {
    return register.member(STAFF, member, JOINED).orElseThrow().version();
  }

  private long audited(String action) {
    return billing
        .ground
        .numbers(
            "select count(*) from audit_entry where action = '"
                + action
                + "' and subject = 'member:"
                + member
                + "'")
        .get(0);
  }

  private static Set<String> codes(Decision decision) {
    return BillingHouse.codes(decision.problems());
  }
}
