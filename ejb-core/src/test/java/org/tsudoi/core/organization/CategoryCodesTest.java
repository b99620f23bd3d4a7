package org.tsudoi.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Category;
import org.tsudoi.api.MapSettings;

class CategoryCodesTest {
  @Test
  void a_code_that_the_register_cannot_keep_is_refused_by_its_key() {
    for (String code : new String[] {"office", "A".repeat(21), "", "1A", "事業所", "A-B", "A\u0000"}) {
      assertThat(problems(code)).containsOnlyKeys("categories");
      assertThat(problems(code).get("categories")).endsWith(code);
    }
    assertThat(problems("OFFICE", "B", "A".repeat(20), "KIND_2")).isEmpty();
  }

  @Test
  void two_categories_have_two_codes() {
    assertThat(problems("OFFICE", "OFFICE")).containsKey("categories");
  }

  private static Map<String, String> problems(String... codes) {
    MapSettings settings = new MapSettings(Map.of());
    CategoryCodes.check(Stream.of(codes).map(code -> new Category(code, "会員")).toList(), settings);
    return settings.problems();
  }
}
