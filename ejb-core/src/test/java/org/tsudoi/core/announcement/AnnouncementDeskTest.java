package org.tsudoi.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.house.House;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.time.MovableClock;

class AnnouncementDeskTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final Actor CLERK =
      new Actor(
          AOBA,
          Optional.empty(),
          "担当",
          Role.OFFICE_CLERK,
          Set.of(new OfficeId(1)),
          Optional.empty());
  private House house;
  private AnnouncementDesk desk;
  private LocalDate today;

  @BeforeEach
  void open() {
    house = House.open();
    desk = house.get(AnnouncementDesk.class);
    today = house.get(MovableClock.class).today();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everybody_reads_what_is_for_them() {
    write("窓口", Set.of(Readers.FRONT));
    write("事業所", Set.of(Readers.OFFICE, Readers.STAFF));
    assertThat(titles(desk.shown(AOBA, 10))).containsExactly("窓口");
    assertThat(titles(desk.shown(CLERK, 10))).containsExactly("事業所");
    assertThat(titles(desk.shown(STAFF, 10))).containsExactly("事業所");
    assertThat(desk.shown(new OrganizationId("minato"), 10)).isEmpty();
  }

  @Test
  void it_is_for_single_offices_groups_and_categories_where_they_are_said() {
    RegisterDesk register = house.get(RegisterDesk.class);
    OfficeId inGroup = office(register, "わかばグループ");
    OfficeId alone = office(register, "");
    String number = register.office(STAFF, alone, today).orElseThrow().number();
    MemberId member =
        register
            .join(
                STAFF,
                new Effect.Join(
                    inGroup,
                    "山田",
                    "花子",
                    "ヤマダ　ハナコ",
                    LocalDate.of(1990, 1, 1),
                    "",
                    "OFFICE",
                    today,
                    Map.of()),
                Basis.fresh())
            .orElseThrow();
    target("系列", Set.of(), Set.of("わかばグループ"), Set.of());
    target("番号", Set.of(number), Set.of(), Set.of());
    target("区分", Set.of(), Set.of(), Set.of("INDIVIDUAL"));
    target("全員", Set.of(), Set.of(), Set.of());
    assertThat(titles(desk.shown(clerk(inGroup), 10))).containsExactlyInAnyOrder("系列", "区分", "全員");
    assertThat(titles(desk.shown(clerk(alone), 10))).containsExactlyInAnyOrder("番号", "区分", "全員");
    Actor self =
        new Actor(AOBA, Optional.empty(), "山田", Role.MEMBER, Set.of(), Optional.of(member));
    assertThat(titles(desk.shown(self, 10))).containsExactlyInAnyOrder("系列", "全員");
    target("会員区分", Set.of(), Set.of(), Set.of("OFFICE"));
    assertThat(titles(desk.shown(self, 10))).contains("会員区分");
  }

  @Test
  void offices_and_groups_that_there_are_not_are_refused() {
    AnnouncementTarget nobody = new AnnouncementTarget(Set.of("99999"), Set.of("ない系列"), Set.of());
    assertThat(desk.write(STAFF, toAll("誤り", nobody)).problems())
        .extracting(Problem::field)
        .containsExactly("numbers", "groups");
  }

  private void target(
      String title, Set<String> numbers, Set<String> groups, Set<String> categories) {
    desk.write(STAFF, toAll(title, new AnnouncementTarget(numbers, groups, categories)))
        .orElseThrow();
  }

  private AnnouncementText toAll(String title, AnnouncementTarget target) {
    return new AnnouncementText(
        title,
        "本文",
        false,
        Set.of(Readers.OFFICE, Readers.MEMBER),
        today,
        Optional.empty(),
        target);
  }

  private static Actor clerk(OfficeId office) {
    return new Actor(
        AOBA, Optional.empty(), "担当", Role.OFFICE_CLERK, Set.of(office), Optional.empty());
  }

  private OfficeId office(RegisterDesk register, String group) {
    return register
        .openOffice(
            STAFF,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.of(group).filter(word -> !word.isEmpty()),
                today.minusDays(1),
                Map.of("name", "事業所")))
        .orElseThrow();
  }

  @Test
  void it_is_shown_from_its_first_to_its_last_day() {
    desk.write(STAFF, text("夏", Set.of(Readers.FRONT), today.plusDays(1), today.plusDays(2)));
    assertThat(desk.shown(AOBA, 10)).isEmpty();
    house.get(MovableClock.class).advance(Duration.ofDays(1));
    assertThat(desk.shown(AOBA, 10)).hasSize(1);
    house.get(MovableClock.class).advance(Duration.ofDays(1));
    assertThat(desk.shown(AOBA, 10)).hasSize(1);
    house.get(MovableClock.class).advance(Duration.ofDays(1));
    assertThat(desk.shown(AOBA, 10)).isEmpty();
  }

  @Test
  void important_ones_come_first() {
    desk.write(
        STAFF,
        new AnnouncementText(
            "重要", "本文", true, Set.of(Readers.FRONT), today.minusDays(9), Optional.empty()));
    write("普通", Set.of(Readers.FRONT));
    assertThat(titles(desk.shown(AOBA, 10))).containsExactly("重要", "普通");
  }

  @Test
  void a_change_holds_and_the_second_person_is_told() {
    long id = write("夏季休業", Set.of(Readers.FRONT));
    AnnouncementText changed = text("夏季休業（訂正）", Set.of(Readers.FRONT), today, today);
    assertThat(desk.change(STAFF, id, changed, 1).isAccepted()).isTrue();
    assertThat(codes(desk.change(STAFF, id, changed, 1)))
        .containsExactly("announcement.changed-meanwhile");
    assertThat(titles(desk.shown(AOBA, 10))).containsExactly("夏季休業（訂正）");
    assertThat(desk.find(STAFF, id).orElseThrow().shownUntil()).contains(today);
  }

  @Test
  void a_withdrawn_one_is_kept_and_shown_to_nobody() {
    long id = write("誤り", Set.of(Readers.FRONT));
    assertThat(desk.withdraw(STAFF, id, 1).isAccepted()).isTrue();
    assertThat(desk.shown(AOBA, 10)).isEmpty();
    assertThat(desk.list(STAFF, Long.MAX_VALUE, 10).get(0).phase(today))
        .isEqualTo(AnnouncementView.Phase.WITHDRAWN);
  }

  @Test
  void what_is_missing_is_all_told_at_once() {
    AnnouncementText empty =
        new AnnouncementText("", " ", false, Set.of(), today, Optional.of(today.minusDays(1)));
    assertThat(desk.write(STAFF, empty).problems())
        .extracting(Problem::field)
        .containsExactly("title", "body", "readers", "until");
  }

  @Test
  void only_the_secretariat_writes() {
    assertThatThrownBy(() -> desk.write(CLERK, text("x", Set.of(Readers.FRONT), today, today)))
        .isInstanceOf(AccessDenied.class);
  }

  private long write(String title, Set<Readers> readers) {
    return desk.write(
            STAFF, new AnnouncementText(title, "本文", false, readers, today, Optional.empty()))
        .orElseThrow();
  }

  private static AnnouncementText text(
      String title, Set<Readers> readers, LocalDate from, LocalDate until) {
    return new AnnouncementText(title, "本文", false, readers, from, Optional.of(until));
  }

  private static List<String> titles(List<AnnouncementView> shown) {
    return shown.stream().map(AnnouncementView::title).toList();
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }
}
