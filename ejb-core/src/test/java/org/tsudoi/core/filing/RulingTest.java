package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.filing.QueueDesk.Outcome;
import org.tsudoi.core.filing.QueueDesk.Shown;

/** What staff state when they accept (FE-3). */
class RulingTest {
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

  private static FilingId filed() {
    return ground.file("stated", joining("山田")).id();
  }

  private static Decision accept(FilingId id, String paidOn) {
    Answers stated = new Answers(Map.of("paidOn", paidOn));
    return ground.queue.accept(ground.staff, id, ground.filing(id).version(), stated);
  }

  private static Outcome together(FilingId id) {
    return ground
        .queue
        .acceptAll(ground.staff, List.of(new Shown(id, ground.filing(id).version())))
        .get(0);
  }

  private static long joinedOn(FilingId id, String day) {
    return ground.count(
        "select count(*) from membership where joined_filing = %s and valid_from = '%s'"
            .formatted(id, day));
  }

  @Test
  void the_day_stated_is_the_joining_day_and_is_kept_with_the_filing() {
    FilingId id = filed();
    ground.today(LocalDate.of(2026, 6, 20));
    assertThat(accept(id, "令和8年6月18日").isAccepted()).isTrue();
    assertThat(joinedOn(id, "2026-06-18")).isEqualTo(1);
    assertThat(ground.filing(id).stated().date("paidOn")).contains(LocalDate.of(2026, 6, 18));
    String noted = "select count(*) from audit_entry where details::text like '%2026-06-18%'";
    assertThat(ground.count(noted)).isEqualTo(1);
  }

  @Test
  void what_is_missing_unreadable_or_refused_is_told_at_its_field_and_nothing_happens() {
    FilingId id = filed();
    assertThat(accept(id, "").problems()).containsExactly(Problem.at("paidOn", "required"));
    assertThat(accept(id, "きのう").problems()).extracting(Problem::field).containsExactly("paidOn");
    assertThat(accept(id, "2026-06-11").problems())
        .containsExactly(Problem.at("paidOn", "sample.future"));
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.FILED);
    assertThat(ground.filing(id).ruling()).isEmpty();
  }

  @Test
  void accepted_with_others_it_takes_the_day_that_the_rule_proposes() {
    FilingId id = filed();
    ground.today(LocalDate.of(2026, 6, 12));
    assertThat(together(id).decision().isAccepted()).isTrue();
    assertThat(joinedOn(id, "2026-06-12")).isEqualTo(1);
  }

  @Test
  void accepted_with_others_it_waits_where_somebody_has_to_say_it() {
    FilingId id = filed();
    ground.today(LocalDate.of(2026, 6, 21));
    Outcome outcome = together(id);
    assertThat(outcome.decision().problems())
        .containsExactly(Problem.of("filing.ruling.needed", "receipt", outcome.receiptNumber()));
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.FILED);
  }

  @Test
  void staff_see_what_is_proposed() {
    FilingView view = ground.desk.view(ground.staff, filed());
    assertThat(view.asked()).extracting(Asked::proposed).containsExactly("2026-06-10");
  }
}
