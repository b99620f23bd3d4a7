package org.tsudoi.core.contact;

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
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.audit.AuditDesk;
import org.tsudoi.core.audit.AuditQuery;
import org.tsudoi.core.house.House;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.time.MovableClock;

/** Contacts with offices (対応履歴; OC-14). */
class ContactDeskTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final Actor OTHER = Actor.system(new OrganizationId("minato"));
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static House house;
  private static ContactDesk desk;

  @BeforeAll
  static void open() {
    house = House.open();
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 7, 1, 10, 0));
    desk = house.get(ContactDesk.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void contacts_are_listed_newest_first_page_by_page() {
    OfficeId office = office("一号");
    long first = write(office, text("電話で相談", Optional.empty()));
    long second = write(office, text("再度の電話", Optional.empty()));
    assertThat(desk.list(STAFF, office, Long.MAX_VALUE, 1))
        .extracting(ContactView::id)
        .containsExactly(second);
    assertThat(desk.list(STAFF, office, second, 10))
        .extracting(ContactView::id)
        .containsExactly(first);
    assertThat(desk.list(STAFF, office("二号"), Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void what_is_corrected_is_kept_as_it_was_and_the_second_is_told() {
    OfficeId office = office("三号");
    long id = write(office, text("請求書の宛名の件", Optional.empty()));
    assertThat(desk.correct(STAFF, id, text("領収書の宛名の件", Optional.empty()), 1).isAccepted())
        .isTrue();
    assertThat(codes(desk.correct(STAFF, id, text("別の訂正", Optional.empty()), 1)))
        .containsExactly("contact.changed-meanwhile");
    assertThat(desk.find(STAFF, id).orElseThrow().body()).isEqualTo("領収書の宛名の件");
    assertThat(desk.versions(STAFF, id))
        .extracting(ContactView::body)
        .containsExactly("領収書の宛名の件", "請求書の宛名の件");
    assertThat(house.get(AuditDesk.class).entries(STAFF, AuditQuery.about("contact:" + id, 10)))
        .hasSize(2);
  }

  @Test
  void nobody_deletes_a_contact_or_rewrites_a_version() throws Exception {
    write(office("四号"), text("電話", Optional.empty()));
    try (var connection = house.superuser().getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("delete from contact_version"))
          .hasMessageContaining("kept");
      assertThatThrownBy(() -> statement.executeUpdate("delete from contact"))
          .hasMessageContaining("kept");
      assertThatThrownBy(() -> statement.executeUpdate("update contact_version set body = ''"))
          .hasMessageContaining("kept");
    }
  }

  @Test
  void what_is_to_be_followed_up_waits_until_it_is_done() {
    OfficeId office = office("五号");
    ContactCount before = desk.count(STAFF);
    long later = write(office, text("来月また電話", Optional.of(TODAY.plusMonths(1))));
    long due = write(office, text("今日折り返す", Optional.of(TODAY)));
    assertThat(desk.count(STAFF)).isEqualTo(new ContactCount(before.open() + 2, before.due() + 1));
    List<ContactView> waiting = desk.open(STAFF, LocalDate.of(1, 1, 1), 0, 100);
    assertThat(waiting).extracting(ContactView::id).containsSubsequence(due, later);
    assertThat(desk.open(STAFF, TODAY, due, 100))
        .extracting(ContactView::id)
        .contains(later)
        .doesNotContain(due);
    assertThat(desk.mark(STAFF, due, true).isAccepted()).isTrue();
    assertThat(codes(desk.mark(STAFF, due, true))).containsExactly("contact.done-already");
    assertThat(desk.count(STAFF)).isEqualTo(new ContactCount(before.open() + 1, before.due()));
    assertThat(desk.mark(STAFF, due, false).isAccepted()).isTrue();
    assertThat(desk.find(STAFF, due).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void bad_input_is_refused_at_its_field() {
    ContactText bad =
        new ContactText(
            ContactKind.CALL,
            TODAY.plusDays(1),
            "長".repeat(101),
            " ",
            Optional.of(TODAY.minusDays(1)));
    assertThat(desk.write(STAFF, office("六号"), bad).problems())
        .extracting(Problem::field)
        .containsExactly("body", "person", "day", "followUp");
  }

  @Test
  void offices_and_other_organizations_know_nothing_of_it() {
    OfficeId office = office("七号");
    long id = write(office, text("電話", Optional.of(TODAY)));
    Actor clerk =
        new Actor(
            AOBA, Optional.empty(), "担当", Role.OFFICE_ADMIN, Set.of(office), Optional.empty());
    assertThatThrownBy(() -> desk.list(clerk, office, Long.MAX_VALUE, 10))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.write(OTHER, office, text("電話", Optional.empty())))
        .isInstanceOf(AccessDenied.class);
    assertThat(desk.find(OTHER, id)).isEmpty();
    assertThat(desk.versions(OTHER, id)).isEmpty();
    assertThat(desk.count(OTHER).open()).isZero();
    assertThat(desk.mark(OTHER, id, true).isAccepted()).isFalse();
  }

  private static ContactText text(String body, Optional<LocalDate> followUp) {
    return new ContactText(ContactKind.CALL, TODAY, "総務 山田", body, followUp);
  }

  private static long write(OfficeId office, ContactText text) {
    return desk.write(STAFF, office, text).orElseThrow();
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }

  private static OfficeId office(String name) {
    return house
        .get(RegisterDesk.class)
        .openOffice(
            STAFF,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 4, 1),
                Map.of("name", name)))
        .orElseThrow();
  }
}
