package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect.ChangeMember;
import org.tsudoi.api.filing.Effect.ChangeOffice;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.filing.Effect.Leave;
import org.tsudoi.api.filing.Effect.Transfer;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.house.House;

class RegisterDeskTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final OrganizationId MINATO = new OrganizationId("minato");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final LocalDate JOINED = LocalDate.of(2026, 4, 1);
  private static final LocalDate CHANGE = LocalDate.of(2026, 6, 10);
  private static House house;
  private static RegisterDesk desk;
  private static OfficeId office;
  private static OfficeId sister;

  @BeforeAll
  static void open() {
    house = House.open();
    desk = house.get(RegisterDesk.class);
    office = office(STAFF, "あおば商店");
    sister = office(STAFF, "あおば商店 二号店");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_member_is_there_from_the_day_of_joining_and_not_before() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    assertThat(on(member, JOINED.minusDays(1))).isEmpty();
    assertThat(on(member, JOINED)).get().extracting(MemberView::name).isEqualTo("山田　花子");
    assertThat(on(member, JOINED).orElseThrow().number()).hasSize(8);
  }

  @Test
  void a_name_change_holds_from_its_day_on_and_the_old_name_before() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    assertThat(rename(member, "佐藤", CHANGE, 1).isAccepted()).isTrue();
    assertThat(on(member, CHANGE.minusDays(1)).orElseThrow().familyName()).isEqualTo("山田");
    assertThat(on(member, CHANGE).orElseThrow().familyName()).isEqualTo("佐藤");
    assertThat(on(member, CHANGE).orElseThrow().givenName()).isEqualTo("花子");
  }

  @Test
  void a_change_that_arrives_late_reaches_through_later_changes_of_other_facts() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    change(member, CHANGE.plusDays(10), Map.of("address", "あおば市中央1-1"), 1);
    assertThat(rename(member, "佐藤", CHANGE, 2).isAccepted()).isTrue();
    MemberView last = on(member, CHANGE.plusDays(10)).orElseThrow();
    assertThat(last.familyName()).isEqualTo("佐藤");
    assertThat(last.details()).containsEntry("address", "あおば市中央1-1");
    assertThat(on(member, CHANGE).orElseThrow().details()).isEmpty();
  }

  @Test
  void who_leaves_on_a_day_is_no_member_on_that_day() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    assertThat(desk.leave(STAFF, new Leave(member, CHANGE, "退職"), Basis.seen(1)).isAccepted())
        .isTrue();
    assertThat(states(member, CHANGE.minusDays(1))).containsExactly("ACTIVE");
    assertThat(states(member, CHANGE)).containsExactly("LEFT");
    assertThat(on(member, CHANGE).orElseThrow().leftOn()).contains(CHANGE);
  }

  @Test
  void a_transfer_moves_the_member_on_its_day_and_is_no_leaving() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    assertThat(
            desk.transfer(STAFF, new Transfer(member, sister, CHANGE), Basis.seen(1)).isAccepted())
        .isTrue();
    assertThat(on(member, CHANGE.minusDays(1)).orElseThrow().office()).isEqualTo(office);
    assertThat(on(member, CHANGE.minusDays(1)).orElseThrow().leftOn()).isEmpty();
    assertThat(on(member, CHANGE).orElseThrow().office()).isEqualTo(sister);
  }

  @Test
  void a_move_to_another_office_or_category_leaves_the_day_of_joining_as_it_is() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    desk.transfer(STAFF, new Transfer(member, sister, CHANGE), Basis.seen(1));
    change(member, CHANGE.plusDays(5), Map.of("category", "INDIVIDUAL"), 2);
    for (LocalDate day : List.of(JOINED, CHANGE, CHANGE.plusDays(5))) {
      assertThat(on(member, day).orElseThrow().joinedOn()).isEqualTo(JOINED);
      assertThat(row(member, day).joinedOn()).isEqualTo(JOINED);
    }
    assertThat(row(member, CHANGE.plusDays(5)).category()).isEqualTo("INDIVIDUAL");
  }

  @Test
  void a_category_changes_from_its_day_on() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    assertThat(change(member, CHANGE, Map.of("category", "INDIVIDUAL"), 1).isAccepted()).isTrue();
    assertThat(on(member, CHANGE.minusDays(1)).orElseThrow().category()).isEqualTo("OFFICE");
    assertThat(on(member, CHANGE).orElseThrow().category()).isEqualTo("INDIVIDUAL");
  }

  @Test
  void an_office_reads_as_it_stood_before_and_after_a_change() {
    OfficeId moving = office(STAFF, "みどり食堂");
    Decision decision =
        desk.changeOffice(
            STAFF,
            new ChangeOffice(moving, CHANGE, Map.of("phone", "03-1234-5678")),
            Basis.seen(1));
    assertThat(decision.isAccepted()).isTrue();
    assertThat(desk.office(STAFF, moving, CHANGE.minusDays(1)).orElseThrow().phone()).isEmpty();
    assertThat(desk.office(STAFF, moving, CHANGE).orElseThrow().phone()).isEqualTo("0312345678");
  }

  @Test
  void facts_of_an_office_longer_than_the_register_holds_are_refused_each_at_its_name() {
    Map<String, String> tooLong =
        Map.of(
            "name", "店".repeat(101),
            "kana", "ア".repeat(121),
            "address", "町".repeat(201),
            "representative", "代".repeat(101),
            "contact", "担".repeat(101));
    Decision changed =
        desk.changeOffice(STAFF, new ChangeOffice(sister, CHANGE, tooLong), Basis.seen(1));
    assertThat(fields(changed))
        .containsExactlyInAnyOrder("name", "kana", "address", "representative", "contact");
    NewOffice opened =
        new NewOffice(
            Optional.empty(),
            "OFFICE",
            Optional.empty(),
            Optional.of("系".repeat(41)),
            JOINED,
            tooLong);
    assertThat(fields(desk.openOffice(STAFF, opened).decision()))
        .containsExactlyInAnyOrder(
            "affiliation", "name", "kana", "address", "representative", "contact");
    assertThat(
            desk.changeOffice(
                    STAFF,
                    new ChangeOffice(office(STAFF, "みどり"), CHANGE, Map.of("kana", "ア".repeat(120))),
                    Basis.seen(1))
                .isAccepted())
        .isTrue();
  }

  @Test
  void the_second_of_two_who_saw_the_same_is_told_and_overwrites_nothing_P_23() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    rename(member, "佐藤", CHANGE, 1);
    assertThat(codes(rename(member, "鈴木", CHANGE, 1))).containsExactly("changed-meanwhile");
    assertThat(on(member, CHANGE).orElseThrow().familyName()).isEqualTo("佐藤");
  }

  @Test
  void of_two_at_the_same_moment_one_wins_and_one_is_told_P_23() throws Exception {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Decision>> both =
          List.of("佐藤", "鈴木").stream()
              .map(
                  name ->
                      threads.submit(
                          () -> {
                            go.await();
                            return rename(member, name, CHANGE, 1);
                          }))
              .toList();
      go.countDown();
      List<Boolean> accepted =
          List.of(both.get(0).get().isAccepted(), both.get(1).get().isAccepted());
      assertThat(accepted).containsExactlyInAnyOrder(true, false);
    } finally {
      threads.shutdown();
    }
    assertThat(on(member, CHANGE).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void who_may_be_a_member_already_is_registered_only_as_somebody_else() {
    Join twin = person("佐藤", "二葉", "サトウ　フタバ");
    MemberId first = desk.register(STAFF, twin, false).orElseThrow();
    assertThat(codes(desk.register(STAFF, twin, false).decision()))
        .containsExactly("member.same-person");
    assertThat(desk.same(STAFF, "ｻﾄｳ ﾌﾀﾊﾞ", twin.birthDate()))
        .extracting(SamePerson::member)
        .containsExactly(first);
    assertThat(desk.register(STAFF, twin, true).decision().isAccepted()).isTrue();
  }

  @Test
  void an_accepted_filing_is_noted_at_the_membership() {
    MemberId member =
        desk.join(STAFF, person("高橋", "一", "タカハシ　ハジメ"), Basis.filing(FilingId.of(77)))
            .orElseThrow();
    desk.apply(STAFF, new Leave(member, CHANGE, "退職"), Basis.filing(FilingId.of(78)));
    Membership only = desk.history(STAFF, member).orElseThrow().memberships().get(0);
    assertThat(only.joinedFiling()).contains(FilingId.of(77));
    assertThat(only.leftFiling()).contains(FilingId.of(78));
  }

  @Test
  void impossible_changes_are_refused_with_their_reason() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    assertThat(codes(desk.leave(STAFF, new Leave(member, JOINED, "退職"), Basis.seen(1))))
        .containsExactly("member.leave-too-early");
    assertThat(codes(desk.transfer(STAFF, new Transfer(member, office, CHANGE), Basis.seen(1))))
        .containsExactly("member.same-office");
    assertThat(codes(rename(member, "佐藤", JOINED.minusDays(1), 1)))
        .containsExactly("member.change-too-early");
    assertThat(codes(change(member, CHANGE, Map.of("kana", "yamada", "birthDate", "きのう"), 1)))
        .containsExactlyInAnyOrder("kana.character", "date.form");
    assertThat(codes(rename(MemberId.of(999_999), "佐藤", CHANGE, 1)))
        .containsExactly("member.unknown");
    assertThat(codes(desk.join(STAFF, in(OfficeId.of(999_999)), Basis.fresh()).decision()))
        .containsExactly("member.office-not-open");
  }

  @Test
  void until_the_day_of_a_leaving_to_come_the_member_changes_as_before() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    LocalDate end = CHANGE.plusDays(20);
    desk.apply(STAFF, new Leave(member, end, "退職"), Basis.filing(FilingId.of(78)));
    assertThat(rename(member, "佐藤", CHANGE, 2).isAccepted()).isTrue();
    assertThat(
            desk.transfer(STAFF, new Transfer(member, sister, CHANGE), Basis.seen(3)).isAccepted())
        .isTrue();
    assertThat(change(member, CHANGE.plusDays(5), Map.of("category", "INDIVIDUAL"), 4).isAccepted())
        .isTrue();
    assertThat(on(member, CHANGE.plusDays(6)).orElseThrow())
        .extracting(MemberView::familyName, MemberView::office, MemberView::category)
        .containsExactly("佐藤", sister, "INDIVIDUAL");
    assertThat(on(member, CHANGE.plusDays(6)).orElseThrow().leftOn()).contains(end);
    List<Membership> all = desk.history(STAFF, member).orElseThrow().memberships();
    assertThat(all)
        .extracting(each -> each.ending().orElseThrow())
        .containsExactly("TRANSFER", "CATEGORY", "LEAVE");
    assertThat(all.get(2).leftFiling()).contains(FilingId.of(78));
    assertThat(codes(rename(member, "鈴木", end, 5))).containsExactly("member.left");
    assertThat(codes(desk.transfer(STAFF, new Transfer(member, office, end), Basis.seen(5))))
        .containsExactly("member.left");
  }

  @Test
  void one_who_left_is_changed_no_more() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    desk.leave(STAFF, new Leave(member, CHANGE, "退職"), Basis.seen(1));
    assertThat(codes(desk.leave(STAFF, new Leave(member, CHANGE, "退職"), Basis.seen(2))))
        .containsExactly("member.left");
  }

  @Test
  void another_organization_sees_and_changes_nothing_P_1() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    Actor foreign = Actor.system(MINATO);
    assertThat(desk.member(foreign, member, CHANGE)).isEmpty();
    assertThat(desk.history(foreign, member)).isEmpty();
    assertThat(desk.office(foreign, office, CHANGE)).isEmpty();
    assertThat(desk.list(foreign, MemberQuery.all(CHANGE, 50)).rows()).isEmpty();
    assertThat(desk.offices(foreign, OfficeQuery.all(CHANGE, 50)).rows()).isEmpty();
    assertThat(codes(desk.leave(foreign, new Leave(member, CHANGE, ""), Basis.seen(1))))
        .containsExactly("member.unknown");
    assertThat(codes(desk.join(foreign, in(office), Basis.fresh()).decision()))
        .containsExactly("member.office-not-open");
  }

  @Test
  void an_employers_account_reads_its_own_offices_only_and_changes_nothing() {
    MemberId member = join("山田", "花子", "ヤマダ　ハナコ");
    Actor own = clerk(office);
    Actor other = clerk(sister);
    assertThat(desk.member(own, member, CHANGE)).isPresent();
    assertThat(desk.member(other, member, CHANGE)).isEmpty();
    assertThat(desk.list(own, MemberQuery.all(CHANGE, 500)).rows())
        .isNotEmpty()
        .allMatch(row -> row.office().equals(office));
    assertThat(desk.list(own, MemberQuery.all(CHANGE, 500).of(sister)).rows()).isEmpty();
    assertThatThrownBy(() -> desk.leave(own, new Leave(member, CHANGE, ""), Basis.seen(1)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.history(own, member)).isInstanceOf(AccessDenied.class);
  }

  private static Actor clerk(OfficeId scope) {
    return new Actor(
        AOBA,
        Optional.of(AccountId.of(1)),
        "担当者",
        Role.OFFICE_CLERK,
        Set.of(scope),
        Optional.empty());
  }

  private static OfficeId office(Actor actor, String name) {
    return desk.openOffice(
            actor,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.of("あおばグループ"),
                JOINED,
                Map.of("name", name)))
        .orElseThrow();
  }

  private static MemberId join(String family, String given, String kana) {
    return desk.join(STAFF, person(family, given, kana), Basis.fresh()).orElseThrow();
  }

  private static Join in(OfficeId office) {
    return new Join(
        office, "山", "川", "ヤマ", LocalDate.of(1990, 1, 1), "", "OFFICE", JOINED, Map.of());
  }

  private static Join person(String family, String given, String kana) {
    return new Join(
        office, family, given, kana, LocalDate.of(1990, 1, 1), "", "OFFICE", JOINED, Map.of());
  }

  private static Optional<MemberView> on(MemberId member, LocalDate day) {
    return desk.member(STAFF, member, day);
  }

  private static Decision rename(MemberId member, String name, LocalDate day, int version) {
    return change(member, day, Map.of("familyName", name), version);
  }

  private static Decision change(
      MemberId member, LocalDate day, Map<String, String> changes, int version) {
    return desk.changeMember(STAFF, new ChangeMember(member, day, changes), Basis.seen(version));
  }

  private static MemberRow row(MemberId member, LocalDate day) {
    return desk.list(STAFF, MemberQuery.all(day, 500)).rows().stream()
        .filter(row -> row.id().equals(member))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> states(MemberId member, LocalDate day) {
    return desk.list(STAFF, MemberQuery.all(day, 500)).rows().stream()
        .filter(row -> row.id().equals(member))
        .map(MemberRow::state)
        .toList();
  }

  private static List<String> fields(Decision decision) {
    return decision.problems().stream().map(Problem::field).toList();
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }
}
