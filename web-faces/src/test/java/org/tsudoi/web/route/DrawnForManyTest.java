package org.tsudoi.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnForManyTest {

  private static String filled(String drawn, Map<String, String> words) {
    return new String(DrawnForMany.of(drawn).with(words), StandardCharsets.UTF_8);
  }

  @Test
  void words_go_where_their_places_are_as_often_as_they_are_there() {
    String name = DrawnForMany.place("name");
    assertThat(filled("<p>" + name + " 様</p><b>" + name + "</b>", Map.of("name", "青葉　花子")))
        .isEqualTo("<p>青葉　花子 様</p><b>青葉　花子</b>");
  }

  @Test
  void a_word_stays_a_word_whatever_is_in_it() {
    assertThat(
            filled(DrawnForMany.place("w"), Map.of("w", "<script>\"&'" + DrawnForMany.place("w"))))
        .startsWith("&lt;script&gt;&quot;&amp;&#39;")
        .doesNotContain("<script>");
  }

  @Test
  void a_page_without_places_is_what_was_drawn() {
    assertThat(filled("<p>みな同じ</p>", Map.of("name", "x"))).isEqualTo("<p>みな同じ</p>");
    assertThat(filled("", Map.of())).isEmpty();
  }

  @Test
  void a_place_without_a_word_stays_empty() {
    assertThat(filled("[" + DrawnForMany.place("none") + "]", Map.of())).isEqualTo("[]");
  }
}
