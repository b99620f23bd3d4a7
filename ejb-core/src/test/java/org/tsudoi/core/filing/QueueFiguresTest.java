package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.filing.Ground.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.database.Database;

/** OC-14: what of the filings waits, for the secretariat's first page, and the lists behind it. */
class QueueFiguresTest {
  private static Ground ground;

  @BeforeAll
  static void open() {
    ground =
        new Ground(Map.of("filing.lapse.paper-days", "60", "filing.lapse.returned-days", "90"));
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
    ground.house.inTransaction(
        () -> {
          ground
              .house
              .get(Database.class)
              .in(
                  Ground.AOBA,
                  handle ->
                      handle.execute(
                          "update filing set state = 'CANCELLED', filed_at = '2020-01-01'"));
          return null;
        });
  }

  private static FilingId filed(LocalDate day, String name) {
    ground.today(day);
    return ground.file("joining", joining(name)).id();
  }

  private static List<FilingId> list(int from, int most) {
    return ids(
        new QueueQuery(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(from),
            Optional.of(most),
            false,
            Optional.empty(),
            Optional.empty(),
            50));
  }

  private static List<FilingId> lapsing() {
    return ids(
        new QueueQuery(
            Set.of(FilingState.RETURNED, FilingState.PAPER_AWAITED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            50));
  }

  private static List<FilingId> ids(QueueQuery query) {
    return ground.queue.queue(ground.staff, query).rows().stream().map(FilingSummary::id).toList();
  }

  @Test
  void filings_wait_by_age_and_each_age_has_its_list() {
    FilingId older = filed(LocalDate.of(2026, 6, 2), "一");
    FilingId week = filed(LocalDate.of(2026, 6, 3), "二");
    FilingId four = filed(LocalDate.of(2026, 6, 6), "三");
    FilingId three = filed(LocalDate.of(2026, 6, 7), "四");
    FilingId yesterday = filed(LocalDate.of(2026, 6, 9), "五");
    FilingId today = filed(Ground.TODAY, "六");
    assertThat(ground.queue.ages(ground.staff)).isEqualTo(new FilingAges(1, 2, 2, 1));
    assertThat(list(0, 0)).containsExactly(today);
    assertThat(list(1, 3)).containsExactly(three, yesterday);
    assertThat(list(4, 7)).containsExactly(week, four);
    assertThat(list(8, 999)).containsExactly(older);
  }

  @Test
  void what_lapses_within_a_week_is_told_and_listed() {
    FilingId papers = ground.file("listed", joining("山田")).id();
    FilingId returned = ground.file("joining", joining("田中")).id();
    ground.queue.giveBack(ground.staff, returned, ground.filing(returned).version(), "確認してください");
    ground.today(Ground.TODAY.plusDays(53));
    assertThat(lapsing()).isEmpty();
    ground.today(Ground.TODAY.plusDays(54));
    assertThat(lapsing()).containsExactly(papers);
    assertThat(ground.queue.lapsing(ground.staff)).isEqualTo(Map.of(FilingState.PAPER_AWAITED, 1L));
    ground.today(Ground.TODAY.plusDays(84));
    assertThat(lapsing()).containsExactlyInAnyOrder(papers, returned);
  }

  @Test
  void filings_are_counted_by_weeks_that_begin_on_monday() {
    filed(LocalDate.of(2026, 6, 7), "一");
    filed(LocalDate.of(2026, 6, 8), "二");
    filed(LocalDate.of(2026, 6, 10), "三");
    ground.today(Ground.TODAY);
    assertThat(ground.queue.weekly(ground.staff, 3))
        .containsExactly(
            new WeekCount(LocalDate.of(2026, 5, 25), 0),
            new WeekCount(LocalDate.of(2026, 6, 1), 1),
            new WeekCount(LocalDate.of(2026, 6, 8), 2));
  }

  @Test
  void figures_are_the_secretariats_own() {
    filed(Ground.TODAY, "一");
    assertThatThrownBy(() -> ground.queue.ages(ground.clerk)).isInstanceOf(AccessDenied.class);
    assertThat(ground.queue.ages(Ground.staff(Ground.MINATO, 91, "よその事務局")))
        .isEqualTo(new FilingAges(0, 0, 0, 0));
  }
}
