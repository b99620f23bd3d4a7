package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  record Change(int day, String name, String value) {}

  @Property
  void however_it_is_changed_there_is_no_gap_and_no_overlap_P_10(
      @ForAll("changes") List<Change> changes) {
    Timeline timeline = changed(changes);
    assertThat(timeline.first()).isEqualTo(FIRST);
    assertThat(timeline.spans().get(timeline.spans().size() - 1).to()).isEqualTo(LocalDate.MAX);
    for (int day = 0; day < 40; day++) {
      LocalDate on = FIRST.plusDays(day);
      assertThat(timeline.spans().stream().filter(span -> span.contains(on))).hasSize(1);
    }
  }

  @Property
  void what_was_before_the_day_of_a_change_stays_as_it_was(
      @ForAll("changes") List<Change> changes, @ForAll("change") Change last) {
    Timeline before = changed(changes);
    Timeline after = change(before, last);
    for (int day = 0; day < last.day(); day++) {
      LocalDate on = FIRST.plusDays(day);
      assertThat(after.on(on).orElseThrow().facts()).isEqualTo(before.on(on).orElseThrow().facts());
    }
    assertThat(after.on(FIRST.plusDays(last.day())).orElseThrow().text(last.name()))
        .isEqualTo(last.value());
  }

  @Test
  void a_late_change_keeps_the_word_of_a_later_one() {
    Timeline timeline = changed(List.of(new Change(0, "a", "old"), new Change(20, "a", "later")));
    Timeline changed = change(timeline, new Change(10, "a", "late"));
    assertThat(on(changed, 9)).isEqualTo("old");
    assertThat(on(changed, 10)).isEqualTo("late");
    assertThat(on(changed, 20)).isEqualTo("later");
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return change().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Change> change() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("", "x", "y", "z"))
        .as(Change::new);
  }

  private static Timeline changed(List<Change> changes) {
    Timeline timeline = Timeline.startingAt(FIRST, Map.of("a", "x"));
    for (Change change : new ArrayList<>(changes)) {
      timeline = change(timeline, change);
    }
    return timeline;
  }

  private static Timeline change(Timeline timeline, Change change) {
    return timeline.change(FIRST.plusDays(change.day()), Map.of(change.name(), change.value()));
  }

  private static String on(Timeline timeline, int day) {
    return timeline.on(FIRST.plusDays(day)).orElseThrow().text("a");
  }
}
