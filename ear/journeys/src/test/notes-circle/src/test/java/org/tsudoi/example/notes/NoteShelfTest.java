package org.tsudoi.example.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.testkit.house.PluginHouse;

class NoteShelfTest {
  private static final PluginHouse HOUSE =
      PluginHouse.of(
          new NotesPlugin(), Map.of("brand.phone", "0120-000-333", "notes.length", "10"));
  private final NoteShelf shelf = HOUSE.get(NoteShelf.class);

  @AfterAll
  static void close() {
    HOUSE.close();
  }

  @Test
  void notes_of_many_at_once_are_kept_and_other_circles_do_not_see_them() {
    HOUSE.atOnce(40, number -> shelf.keep("感想" + number, "読者"));
    assertThat(shelf.latest()).hasSize(20);
    assertThat(HOUSE.in("other", shelf::latest)).isEmpty();
  }

  @Test
  void the_circle_thanks_for_a_note_once_it_is_kept() {
    HOUSE.get(Thanks.class);
    shelf.keep("ありがとう", "読者");
    assertThat(shelf.latest().get(0).isThanked()).isFalse();
    HOUSE.work();
    assertThat(shelf.latest().get(0).isThanked()).isTrue();
    assertThat(HOUSE.noted()).extracting(noted -> noted.action()).contains("notes.thanked");
  }

  @Test
  void a_note_that_is_too_long_is_refused() {
    assertThat(shelf.keep("あ".repeat(11), "読者").problems())
        .extracting(problem -> problem.code())
        .isEqualTo(List.of("notes.text.length"));
  }
}
