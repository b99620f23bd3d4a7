package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FilingMoveTest {
  private static final Set<FilingState> FINAL =
      EnumSet.of(
          FilingState.SETTLED, FilingState.REJECTED, FilingState.CANCELLED, FilingState.LAPSED);

  private static FilingState walk(FilingState state, List<FilingMove> moves) {
    for (FilingMove move : moves) {
      state = move.from(state).toOptional().orElse(state);
    }
    return state;
  }

  @Property
  void what_is_final_stays_final(
      @ForAll FilingState state, @ForAll @Size(max = 12) List<FilingMove> moves) {
    FilingState reached = walk(state, moves);
    if (FINAL.contains(state)) {
      assertThat(reached).isEqualTo(state);
    }
    assertThat(FINAL.contains(reached) || reached == walk(reached, List.of())).isTrue();
  }

  @Property
  void nothing_is_accepted_that_was_not_filed_right_before(
      @ForAll @Size(max = 12) List<FilingMove> moves) {
    FilingState state = FilingState.DRAFT;
    for (FilingMove move : moves) {
      FilingState after = move.from(state).toOptional().orElse(state);
      if (after == FilingState.ACCEPTED && state != after) {
        assertThat(state).isEqualTo(FilingState.FILED);
        assertThat(move).isEqualTo(FilingMove.ACCEPT);
      }
      state = after;
    }
  }

  @Property
  void a_draft_leaves_its_state_by_filing_only(@ForAll FilingMove move) {
    assertThat(move.isPossible(FilingState.DRAFT))
        .isEqualTo(move == FilingMove.FILE || move == FilingMove.FILE_WITH_PAPER);
  }

  @Property
  void the_secretariat_alone_decides(@ForAll FilingMove move) {
    boolean toOffice =
        move.from(FilingState.FILED).toOptional().stream().anyMatch(FilingState.CANCELLED::equals);
    if (move.isPossible(FilingState.FILED) && !toOffice) {
      assertThat(move.by()).isEqualTo(FilingMove.By.STAFF);
    }
  }

  @Test
  void every_state_can_be_reached_from_a_draft() {
    Set<FilingState> reached = EnumSet.of(FilingState.DRAFT);
    for (int round = 0; round < FilingState.values().length; round++) {
      for (FilingState state : EnumSet.copyOf(reached)) {
        for (FilingMove move : FilingMove.values()) {
          move.from(state).toOptional().ifPresent(reached::add);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(FilingState.values());
  }
}
