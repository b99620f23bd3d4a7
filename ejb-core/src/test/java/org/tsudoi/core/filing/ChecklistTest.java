package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.filing.Ground.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;

/** The checklist of papers (FE-5). */
class ChecklistTest {
  private static Ground ground;

  @BeforeAll
  static void open() {
    ground = new Ground();
    ground.today(Ground.TODAY);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
  }

  private static FilingId filed(String... names) {
    return ground.file("listed", joining(names)).id();
  }

  private static Decision tick(FilingId id, String... papers) {
    return ground.queue.papersAre(ground.staff, id, ground.filing(id).version(), Set.of(papers));
  }

  private static List<String> missing(FilingId id) {
    return ground.desk.view(ground.clerk, id).papers().stream()
        .filter(PaperView::isMissing)
        .map(PaperView::paper)
        .toList();
  }

  @Test
  void a_filing_waits_for_the_papers_its_type_names_but_not_for_those_it_replaces() {
    FilingId id = filed("山田", "田中");
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.PAPER_AWAITED);
    assertThat(missing(id)).containsExactly("mandate", "proof");
    assertThat(ground.queue.accept(ground.staff, id, ground.filing(id).version()).problems())
        .extracting(Problem::code)
        .containsExactly("filing.state");
  }

  @Test
  void what_is_missing_shows_in_the_queue_and_in_the_offices_history() {
    FilingId id = filed("山田", "田中");
    tick(id, "form", "proof");
    assertThat(summary(ground.queue.queue(ground.staff, QueueQuery.pending(100)), id).missing())
        .containsExactly("mandate");
    assertThat(summary(ground.desk.history(ground.clerk, HistoryQuery.newest(100)), id).missing())
        .containsExactly("mandate");
  }

  private static FilingSummary summary(FilingList list, FilingId id) {
    return list.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void who_ticked_what_and_when_is_kept_and_the_last_one_lets_it_be_accepted() {
    FilingId id = filed("山田", "田中");
    assertThat(tick(id, "form", "mandate").isAccepted()).isTrue();
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.PAPER_AWAITED);
    PaperView mandate = ground.desk.view(ground.staff, id).papers().get(1);
    assertThat(mandate.name()).contains("事務局 一郎");
    assertThat(mandate.arrivedAt()).isPresent();
    assertThat(tick(id, "form", "mandate", "proof").isAccepted()).isTrue();
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.FILED);
    assertThat(ground.queue.accept(ground.staff, id, ground.filing(id).version()).isAccepted())
        .isTrue();
    assertThat(ground.desk.view(ground.staff, id).steps())
        .extracting(FilingStep::move)
        .containsExactly(
            FilingMove.FILE_WITH_PAPER, FilingMove.PAPERS, FilingMove.PAPER, FilingMove.ACCEPT);
  }

  @Test
  void a_tick_made_by_mistake_is_taken_back_and_the_filing_waits_again() {
    FilingId id = filed("山田");
    tick(id, "form", "mandate");
    assertThat(tick(id, "form").isAccepted()).isTrue();
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.PAPER_AWAITED);
    assertThat(missing(id)).containsExactly("mandate");
    assertThat(ground.desk.view(ground.staff, id).papers().get(1).name())
        .isEqualTo(Optional.empty());
  }

  @Test
  void nothing_new_is_told_and_who_comes_second_too() {
    FilingId id = filed("山田");
    assertThat(tick(id, "form").problems())
        .containsExactly(Problem.at("papers", "filing.papers.same"));
    int shown = ground.filing(id).version();
    assertThat(
            ground.queue.papersAre(ground.staff, id, shown, Set.of("form", "mandate")).isAccepted())
        .isTrue();
    assertThat(ground.queue.papersAre(ground.second, id, shown, Set.of("mandate")).problems())
        .extracting(Problem::code)
        .containsExactly("filing.moved");
    assertThat(missing(id)).isEmpty();
  }

  @Test
  void filed_again_after_correction_it_keeps_what_has_come_and_asks_for_what_is_new() {
    FilingId id = filed("山田");
    tick(id, "form", "mandate");
    ground.queue.giveBack(ground.staff, id, ground.filing(id).version(), "1名不足しています");
    Filing returned = ground.filing(id);
    SavedDraft saved =
        ground
            .desk
            .save(
                ground.clerk,
                new DraftInput(
                    returned.draftKey(),
                    returned.version(),
                    "listed",
                    ground.office,
                    joining("山田", "田中")))
            .orElseThrow();
    ground.desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    assertThat(missing(id)).containsExactly("proof");
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.PAPER_AWAITED);
  }

  @Test
  void the_mail_names_the_papers_to_send() {
    FilingId id = filed("山田", "田中");
    assertThat(
            ground.count(
                "select count(*) from mail where key like 'filing-%s-%%'".formatted(id)
                    + " and body like '%mandate、proof%'"))
        .isEqualTo(1);
  }

  @Test
  void offices_tick_nothing() {
    FilingId id = filed("山田");
    assertThatThrownBy(
            () ->
                ground.queue.papersAre(
                    ground.clerk, id, ground.filing(id).version(), Set.of("mandate")))
        .isInstanceOf(AccessDenied.class);
  }
}
