package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;

class RegisterSettingsTest {
  @Test
  void what_the_register_cannot_use_is_told_by_its_key() {
    assertThat(
            problems(
                Map.of(
                    "text.repertoire", "UNICODE",
                    "member.number.digits", "0",
                    "office.number.digits", "five")))
        .containsOnlyKeys("text.repertoire", "member.number.digits", "office.number.digits");
  }

  @Test
  void the_usual_is_used_where_nothing_is_set() {
    assertThat(problems(Map.of())).isEmpty();
    assertThat(problems(Map.of("text.repertoire", "JIS_X_0213", "member.number.digits", "10")))
        .isEmpty();
  }

  private static Map<String, String> problems(Map<String, String> values) {
    MapSettings settings = new MapSettings(values);
    new RegisterSettings().check(settings);
    return settings.problems();
  }
}
