package org.tsudoi.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.house.House;
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
