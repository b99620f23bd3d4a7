package org.tsudoi.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.post.PostHouse.MINATO;
import static org.tsudoi.core.post.PostHouse.STAFF;
import static org.tsudoi.core.post.PostHouse.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.post.ReturnedPost.Reason;

/** Post that came back (郵便の戻り; OC-14). */
class ReturnDeskTest {
  private static PostHouse post;
  private static ReturnDesk desk;

  @BeforeAll
  static void open() {
    post = PostHouse.open();
    desk = post.get(ReturnDesk.class);
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @Test
  void it_waits_until_the_office_has_a_new_address() {
    OfficeId office = post.office("あおば商店");
    note(office, "封筒に「転居先不明」");
    post.issue(office, DocumentKind.NOTICE);
    assertThat(returned(office)).isTrue();
    change(office, Map.of("phone", "0312345678"));
    assertThat(desk.of(STAFF, office).get(0).isOpen()).isTrue();
    change(office, Map.of("address", "青葉市緑町9-9"));
    assertThat(desk.of(STAFF, office))
        .singleElement()
        .satisfies(
            back -> {
              assertThat(back.isOpen()).isFalse();
              assertThat(back.clearedHow()).contains("ADDRESS");
              assertThat(back.note()).isEqualTo("封筒に「転居先不明」");
            });
    assertThat(returned(office)).isFalse();
  }

  @Test
  void it_is_settled_by_hand_once() {
    OfficeId office = post.office("みどり商店");
    long before = desk.count(STAFF);
    note(office, "");
    note(office, "もう一通");
    assertThat(desk.count(STAFF)).isEqualTo(before + 1);
    assertThat(desk.open(STAFF, 0, 100)).filteredOn(r -> r.office().equals(office)).hasSize(2);
    assertThat(desk.clear(STAFF, office, "電話で確認").isAccepted()).isTrue();
    assertThat(desk.clear(STAFF, office, "").problems())
        .extracting(Problem::code)
        .containsExactly("post.return-cleared");
    assertThat(desk.count(STAFF)).isEqualTo(before);
  }

  @Test
  void what_goes_where_post_came_back_from_is_taken_by_hand_only() {
    OfficeId office = post.office("とどかない商店");
    String number = post.get(StatementDesk.class).of(STAFF, office).orElseThrow().number();
    long letter = post.issue(office, DocumentKind.NOTICE);
    note(office, "");
    note(office, "");
    assertThat(desk.of(STAFF, office)).hasSize(1);
    PostDesk list = post.get(PostDesk.class);
    PostQuery all = new PostQuery("", number, Optional.empty(), Optional.empty(), true, "", 10);
    assertThat(list.collectAll(STAFF, all, false).problems())
        .extracting(Problem::code)
        .containsExactly("post.none");
    assertThat(list.collect(STAFF, List.of(letter), false).isValid()).isTrue();
  }

  @Test
  void an_address_of_a_day_to_come_settles_nothing_yet() {
    OfficeId office = post.office("ひっこす商店");
    note(office, "");
    assertThat(
            post.get(RegisterDesk.class)
                .changeOffice(
                    STAFF,
                    new Effect.ChangeOffice(
                        office, TODAY.plusMonths(1), Map.of("address", "青葉市緑町9-9")),
                    Basis.fresh())
                .isAccepted())
        .isTrue();
    assertThat(desk.of(STAFF, office).get(0).isOpen()).isTrue();
  }

  @Test
  void a_day_to_come_and_a_note_without_end_are_refused() {
    OfficeId office = post.office("一号");
    assertThat(
            desk.note(STAFF, office, TODAY.plusDays(1), Reason.MOVED, "長".repeat(201)).problems())
        .extracting(Problem::field)
        .containsExactly("day", "note");
  }

  @Test
  void offices_and_other_organizations_have_no_part_in_it() {
    OfficeId office = post.office("二号");
    assertThatThrownBy(() -> desk.of(PostHouse.clerk(office), office))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.note(Actor.system(MINATO), office, TODAY, Reason.MOVED, ""))
        .isInstanceOf(AccessDenied.class);
    assertThat(desk.open(Actor.system(MINATO), 0, 10)).isEmpty();
  }

  private static void note(OfficeId office, String note) {
    assertThat(desk.note(STAFF, office, TODAY, Reason.UNKNOWN_ADDRESS, note).isAccepted()).isTrue();
  }

  private static void change(OfficeId office, Map<String, String> changes) {
    assertThat(
            post.get(RegisterDesk.class)
                .changeOffice(STAFF, new Effect.ChangeOffice(office, TODAY, changes), Basis.fresh())
                .isAccepted())
        .isTrue();
  }

  private static boolean returned(OfficeId office) {
    return post.get(PostDesk.class).list(STAFF, PostQuery.all(1000)).stream()
        .filter(group -> group.office().equals(office))
        .anyMatch(PostGroup::isReturned);
  }
}
