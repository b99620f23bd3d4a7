package org.tsudoi.web.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;

class DraftEntriesTest {
  private static Entry named(String name) {
    return new Entry(Optional.empty(), new Answers(Map.of("familyName", name)));
  }

  private static DraftEntries of(Entry... entries) {
    return new DraftEntries(new FilingDraft(new Answers(Map.of()), List.of(entries)));
  }

  @Test
  void the_row_that_the_button_names_goes_whatever_rows_went_before() {
    assertThat(of(named("A"), named("B")).remove("remove-5", List.of(3, 5)).draft().entries())
        .containsExactly(named("A"));
  }

  @Test
  void a_button_for_a_row_that_was_not_sent_removes_nothing() {
    assertThat(of(named("A")).remove("remove-7", List.of(0)).draft().entries()).hasSize(1);
    assertThat(of(named("A")).remove("search", List.of(0)).draft().entries()).hasSize(1);
  }

  @Test
  void empty_rows_go_before_the_confirmation_but_one_stays_to_be_told_about() {
    Entry blank = DraftEntries.blank();
    assertThat(of(named("A"), blank).tidy().draft().entries()).containsExactly(named("A"));
    assertThat(of(blank, blank).tidy().draft().entries()).hasSize(1);
  }
}
