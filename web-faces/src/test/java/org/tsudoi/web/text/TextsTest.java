package org.tsudoi.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.page.Spelling;

class TextsTest {
  private final Texts japanese = TextsOfTests.japanese();

  @Test
  void texts_are_japanese_whatever_the_servers_language() {
    assertThat(japanese.get("page.logout")).isEqualTo("ログアウト");
  }

  @Test
  void english_is_for_those_who_chose_it_and_falls_back_to_japanese() {
    assertThat(TextsOfTests.english().get("page.logout")).isEqualTo("Sign out");
    assertThat(TextsOfTests.english().get("styles.title")).isEqualTo("部品の見本");
  }

  @Test
  void a_room_has_its_own_bundle() {
    assertThat(japanese.get("styles.saved", "number", "F-1")).contains("F-1");
  }

  @Test
  void texts_of_problems_come_from_the_api() {
    assertThat(japanese.get("date.none", "input", "6月31日")).contains("「6月31日」");
  }

  @Test
  void values_are_written_for_people() {
    Map<String, Object> values = Map.of("n", 12000, "day", LocalDate.of(2026, 6, 1), "id", "0012");
    assertThat(Template.fill("{n}件 {day} {id} {none}", values, Spelling.JAPANESE))
        .isEqualTo("12,000件 2026年6月1日 0012 {none}");
    assertThat(Template.fill("{n} on {day}", values, new Spelling(Locale.ENGLISH)))
        .isEqualTo("12,000 on 1 June 2026");
  }

  @Test
  void values_are_not_read_as_templates() {
    assertThat(Template.fill("{a}{b}", Map.of("a", "{b}$1\\", "b", "x"), Spelling.JAPANESE))
        .isEqualTo("{b}$1\\x");
  }

  @Test
  void a_missing_text_shows_its_key() {
    assertThat(japanese.get("nothing.here")).isEqualTo("nothing.here");
  }

  @Test
  void every_english_text_has_a_japanese_one() {
    ResourceBundle english =
        ResourceBundle.getBundle("org.tsudoi.web.messages", java.util.Locale.ENGLISH);
    assertThat(english.keySet()).allMatch(key -> japanese.find(key).isPresent());
  }
}
