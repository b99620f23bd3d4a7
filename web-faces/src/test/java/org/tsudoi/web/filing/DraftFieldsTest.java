package org.tsudoi.web.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;

class DraftFieldsTest {
  private static final Answers NONE = new Answers(Map.of());

  @Test
  void where_there_is_one_choice_only_it_is_made() {
    Field sole = Field.choice("joinMonth", Kind.RADIO, List.of(new Field.Option("NEXT", "来月")));
    assertThat(DraftFields.offered(sole, NONE)).isEqualTo("NEXT");
  }

  @Test
  void among_several_or_where_none_is_needed_nothing_is_chosen_beforehand() {
    assertThat(DraftFields.offered(Field.choice("sex", Kind.RADIO, "FEMALE", "MALE"), NONE))
        .isEmpty();
    Field free = Field.choice("kind", Kind.RADIO, "ONLY").optional();
    assertThat(DraftFields.offered(free, NONE)).isEmpty();
  }

  @Test
  void what_was_answered_stays() {
    Field sole = Field.choice("joinMonth", Kind.RADIO, List.of(new Field.Option("NEXT", "来月")));
    Answers answered = new Answers(Map.of("joinMonth", "THIS"));
    assertThat(DraftFields.offered(sole, answered)).isEqualTo("THIS");
  }
}
