package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.audit.AuditDesk;
import org.tsudoi.core.audit.AuditQuery;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.house.House;
import org.tsudoi.core.member.OfficePaper.Kind;
import org.tsudoi.core.time.MovableClock;

/** OC-4, OC-14: what offices change on paper only, entered by the secretariat. */
class OfficePaperTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 29);
  private static final Actor FIRST = person(91, "事務局 一郎");
  private static final Actor SECOND = person(92, "事務局 二郎");
  private static House house;
  private static RegisterDesk desk;
  private static OfficeAccountDesk accounts;

  @BeforeAll
  static void open() {
    house =
        new House()
            .organization(
                "aoba", Map.of("name", "あおば", "plugin", "sample", "bank.four-eyes", "accounts"))
            .organization("minato")
            .start();
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 7, 1, 10, 0));
    desk = house.get(RegisterDesk.class);
    accounts = house.get(OfficeAccountDesk.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void the_payment_method_changes_on_its_day_and_back_each_with_its_paper() {
    OfficeId office = office("一号");
    assertThat(codes(end(office, TODAY))).containsExactly("office.not-debited");
    assertThat(debit(office, TODAY, "0001000", "11").isAccepted()).isTrue();
    assertThat(debit(office, TODAY.plusMonths(1), "0002000", "11").isAccepted()).isTrue();
    assertThat(end(office, TODAY.plusMonths(2)).isAccepted()).isTrue();
    assertThat(number(office, TODAY)).contains("0001000");
    assertThat(number(office, TODAY.plusMonths(1))).contains("0002000");
    assertThat(number(office, TODAY.plusMonths(2))).isEmpty();
    assertThat(codes(end(office, TODAY.plusMonths(2)))).containsExactly("office.not-debited");
    assertThat(debit(office, TODAY.plusMonths(3), "0003000", "11").isAccepted()).isTrue();
    assertThat(accounts.papers(STAFF, office))
        .extracting(OfficePaper::kind)
        .containsExactly(Kind.DEBIT, Kind.TRANSFER, Kind.DEBIT_ACCOUNT, Kind.DEBIT);
    assertThat(accounts.papers(STAFF, office))
        .allSatisfy(paper -> assertThat(paper.receivedOn()).isEqualTo(RECEIVED));
    assertThat(accounts.accounts(STAFF, office))
        .extracting(OfficeAccount::number)
        .containsExactly("0003000", "0002000", "0001000");
    assertThat(house.get(AuditDesk.class).entries(STAFF, AuditQuery.about("office:" + office, 10)))
        .hasSize(5);
  }

  @Test
  void receiving_account_and_withdrawal_are_noted_too() {
    OfficeId office = office("二号");
    assertThat(
            accounts
                .changeTransferAccount(
                    STAFF, office, TODAY, account("0004000"), RECEIVED, Basis.fresh())
                .isAccepted())
        .isTrue();
    assertThat(desk.closeOffice(STAFF, office, RECEIVED, Basis.fresh()).isAccepted()).isTrue();
    assertThat(accounts.papers(STAFF, office))
        .extracting(OfficePaper::kind, OfficePaper::validFrom)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.WITHDRAWAL, RECEIVED),
            org.assertj.core.groups.Tuple.tuple(Kind.RECEIVING_ACCOUNT, TODAY));
  }

  @Test
  void a_paper_that_did_not_arrive_yet_is_refused() {
    Decision decision =
        accounts.changeAccount(
            STAFF, office("三号"), TODAY, account("0001000"), "33", TODAY.plusDays(1), Basis.fresh());
    assertThat(decision.problems()).extracting(Problem::field).containsExactly("receivedOn");
  }

  @Test
  void an_office_enters_none_of_them_and_other_organizations_neither() {
    OfficeId office = office("四号");
    debit(office, TODAY, "0001000", "44");
    for (Actor actor : List.of(admin(office), Actor.system(new OrganizationId("minato")))) {
      refused(
          () ->
              accounts.changeAccount(
                  actor, office, TODAY, account("0009000"), "45", TODAY, Basis.fresh()));
      refused(() -> accounts.endDebit(actor, office, TODAY, TODAY, Basis.fresh()));
      refused(
          () ->
              accounts.changeTransferAccount(
                  actor, office, TODAY, account("0009000"), TODAY, Basis.fresh()));
      refused(() -> desk.closeOffice(actor, office, TODAY, Basis.fresh()));
    }
    assertThat(number(office, TODAY)).contains("0001000");
    assertThat(desk.office(STAFF, office, TODAY).orElseThrow().leftOn()).isEmpty();
    assertThatThrownBy(() -> accounts.papers(admin(office), office))
        .isInstanceOf(AccessDenied.class);
  }

  /** P-22: nothing of the system waits, what a person enters does. */
  @Test
  void an_account_that_one_enters_holds_when_another_releases_it() {
    OfficeId office = office("五号");
    assertThat(debit(office, TODAY, "0001000", "55").isAccepted()).isTrue();
    assertThat(enter(FIRST, office, "0002222").isAccepted()).isTrue();
    assertThat(enterReceiving(FIRST, office, "0003333").isAccepted()).isTrue();
    assertThat(codes(enter(SECOND, office, "0009999"))).containsExactly("member.account-waits");
    assertThat(number(office, TODAY)).as("still the old one").contains("0001000");
    assertThat(accounts.papers(STAFF, office)).hasSize(1);
    AccountReleaseDesk release = house.get(AccountReleaseDesk.class);
    List<WaitingAccount> waiting = release.waiting(SECOND, office);
    assertThat(waiting).extracting(WaitingAccount::number).containsExactly("0002222", "0003333");
    long debit = waiting.get(0).id();
    for (Actor same : List.of(FIRST, STAFF)) {
      assertThat(codes(release.release(same, debit))).containsExactly("member.account-same");
    }
    assertThatThrownBy(() -> release.release(admin(office), debit))
        .isInstanceOf(AccessDenied.class);
    assertThat(codes(release.release(Actor.system(new OrganizationId("minato")), debit)))
        .containsExactly("changed-meanwhile");
    assertThat(release.release(SECOND, debit).isAccepted()).isTrue();
    assertThat(codes(release.release(SECOND, debit))).containsExactly("changed-meanwhile");
    assertThat(number(office, TODAY)).contains("0002222");
    assertThat(release.discard(FIRST, waiting.get(1).id()).isAccepted()).isTrue();
    assertThat(accounts.transferAccount(STAFF, office, TODAY).orElseThrow().own()).isFalse();
    assertThat(release.waiting(SECOND, office)).isEmpty();
    assertThat(accounts.papers(STAFF, office))
        .extracting(OfficePaper::kind, OfficePaper::notedBy)
        .contains(org.assertj.core.groups.Tuple.tuple(Kind.DEBIT_ACCOUNT, FIRST.name()));
    String told =
        house
            .get(AuditDesk.class)
            .entries(STAFF, AuditQuery.about("office:" + office, 10))
            .toString();
    assertThat(told)
        .contains("office.account-entered", "office.account-changed", "office.account-discarded")
        .contains("9901-001 ****222", "9901-001 ****000", FIRST.name(), SECOND.name())
        .doesNotContain("0002222", "0001000", "0003333");
  }

  @Test
  void a_customer_number_that_another_office_got_meanwhile_is_refused_at_the_release() {
    OfficeId office = office("六号");
    assertThat(enter(FIRST, office, "0002222").isAccepted()).isTrue();
    debit(office("七号"), TODAY, "0001000", "55" + office);
    AccountReleaseDesk release = house.get(AccountReleaseDesk.class);
    long id = release.waiting(SECOND, office).get(0).id();
    assertThat(codes(release.release(SECOND, id))).containsExactly("office.customer-number-taken");
    assertThat(release.discard(SECOND, id).isAccepted()).isTrue();
  }

  @Test
  void no_account_is_changed_for_days_long_gone() {
    OfficeId office = office("八号");
    assertThat(codes(debit(office, TODAY.minusDays(32), "0001000", "88")))
        .containsExactly("member.account-too-early");
    assertThat(debit(office, TODAY.minusDays(31), "0001000", "88").isAccepted()).isTrue();
    assertThat(codes(end(office, TODAY.minusDays(32)))).containsExactly("member.account-too-early");
  }

  private static Decision enter(Actor actor, OfficeId office, String number) {
    return accounts.changeAccount(
        actor, office, TODAY, account(number), "55" + office, RECEIVED, Basis.fresh());
  }

  private static Decision enterReceiving(Actor actor, OfficeId office, String number) {
    return accounts.changeTransferAccount(
        actor, office, TODAY, account(number), RECEIVED, Basis.fresh());
  }

  private static Actor person(long id, String name) {
    return new Actor(
        AOBA, Optional.of(AccountId.of(id)), name, Role.STAFF, Set.of(), Optional.empty());
  }

  private static void refused(java.util.function.Supplier<Decision> change) {
    try {
      assertThat(change.get().isAccepted()).isFalse();
    } catch (AccessDenied denied) {
      assertThat(denied).isNotNull();
    }
  }

  private static Decision debit(OfficeId office, LocalDate from, String number, String customer) {
    return accounts.changeAccount(
        STAFF, office, from, account(number), customer, RECEIVED, Basis.fresh());
  }

  private static Decision end(OfficeId office, LocalDate from) {
    return accounts.endDebit(STAFF, office, from, RECEIVED, Basis.fresh());
  }

  private static Optional<String> number(OfficeId office, LocalDate day) {
    return accounts.account(STAFF, office, day).map(OfficeAccount::number);
  }

  private static BankAccount account(String number) {
    return BankAccount.parse("9901", "001", "1", number, "アオバシヨウテン").orElseThrow();
  }

  private static Actor admin(OfficeId office) {
    return new Actor(
        AOBA, Optional.empty(), "管理者", Role.OFFICE_ADMIN, Set.of(office), Optional.empty());
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }

  private static OfficeId office(String name) {
    return desk.openOffice(
            STAFF,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2020, 4, 1),
                Map.of("name", name)))
        .orElseThrow();
  }
}
