package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsudoi.core.filing.Ground.AOBA;
import static org.tsudoi.core.filing.Ground.MINATO;
import static org.tsudoi.core.filing.Ground.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.QueueDesk.Shown;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;

/** Nobody becomes a member twice unseen. */
class SameJoinerTest {
  private static Ground ground;

  @BeforeAll
  static void open() {
    ground = new Ground();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
  }

  @Test
  void an_office_is_told_at_the_person_who_is_its_member_already() {
    member(AOBA, ground.office, "アオバ　ハナコ");
    SavedDraft draft = ground.save("joining", joining("田中", "山田"));
    assertThat(ground.desk.file(ground.clerk, draft.id(), draft.version()).problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("entries[1].familyName", "filing.joiner.is-member"));
    assertThat(ground.desk.examine(ground.clerk, draft.id()).isValid()).isFalse();
  }

  @Test
  void who_left_and_who_only_sounds_alike_may_be_filed() {
    MemberId left = member(AOBA, ground.office, "アオバ　ハナコ");
    ground
        .house
        .get(RegisterDesk.class)
        .leave(ground.staff, new Effect.Leave(left, LocalDate.of(2026, 6, 1), "退職"), Basis.seen(1));
    member(MINATO, ground.stranger.offices().iterator().next(), "アオバ　ハナコ");
    FilingId id = ground.file("joining", joining("山田")).id();
    assertThat(seen(id)).isEmpty();
    assertThat(accept(id, Map.of()).isAccepted()).isTrue();
  }

  @Test
  void another_offices_member_is_shown_to_the_secretariat_only_which_has_to_confirm() {
    member(AOBA, ground.other, "アオバ　バナコ");
    FilingId id = ground.file("joining", joining("田中", "山田")).id();
    assertThat(seen(id))
        .extracting(SameJoiner::nth, SameJoiner::filed, SameJoiner::officeName)
        .containsExactly(tuple(2, false, "よその商店"));
    FilingView shown = ground.desk.view(ground.clerk, id);
    assertThat(shown.same()).isEmpty();
    assertThat(shown.asked()).isEmpty();
    assertThat(codes(ground.queue.accept(ground.staff, id, version(id))))
        .containsExactly("filing.ruling.needed");
    assertThat(codes(accept(id, Map.of()))).containsExactly("filing.check.required");
    assertThat(accept(id, Map.of(SameJoiners.CONFIRMED, "yes")).isAccepted()).isTrue();
    assertThat(ground.desk.view(ground.staff, id).askedFields())
        .extracting(field -> field.name())
        .containsExactly(SameJoiners.CONFIRMED);
    assertThat(ground.desk.view(ground.clerk, id).asked()).isEmpty();
    assertThat(ground.desk.view(ground.staff, id).copiedFields()).isEmpty();
  }

  @Test
  void of_two_filings_for_the_same_person_the_second_is_not_accepted_unseen() {
    FilingId first = ground.file("joining", joining("山田")).id();
    FilingId second = ground.file("joining", joining("山田")).id();
    assertThat(seen(first))
        .extracting(SameJoiner::filed, SameJoiner::number)
        .containsExactly(tuple(true, ground.filing(second).receipt()));
    assertThat(accept(first, Map.of(SameJoiners.CONFIRMED, "yes")).isAccepted()).isTrue();
    assertThat(seen(second)).extracting(SameJoiner::filed).containsExactly(false);
    assertThat(
            ground
                .queue
                .acceptAll(ground.staff, List.of(new Shown(second, version(second))))
                .get(0)
                .decision()
                .problems())
        .extracting(Problem::code)
        .containsExactly("filing.ruling.needed");
    ground.queue.reject(ground.staff, second, version(second), "二重の届出のため");
    assertThat(seen(second)).isEmpty();
  }

  @Test
  void another_organizations_members_are_nobodys_double() {
    member(MINATO, ground.stranger.offices().iterator().next(), "アオバ　ハナコ");
    assertThat(seen(ground.file("joining", joining("山田")).id())).isEmpty();
  }

  private static MemberId member(OrganizationId organization, OfficeId office, String kana) {
    Effect.Join join =
        new Effect.Join(
            office,
            "青葉",
            "花子",
            kana,
            LocalDate.of(1990, 4, 1),
            "",
            "OFFICE",
            LocalDate.of(2025, 4, 1),
            Map.of());
    return ground
        .house
        .get(RegisterDesk.class)
        .join(Actor.system(organization), join, Basis.fresh())
        .orElseThrow();
  }

  private static List<SameJoiner> seen(FilingId id) {
    return ground.desk.view(ground.staff, id).same();
  }

  private static Decision accept(FilingId id, Map<String, String> stated) {
    return ground.queue.accept(ground.staff, id, version(id), new Answers(stated));
  }

  private static int version(FilingId id) {
    return ground.filing(id).version();
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }
}
