package org.tsudoi.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** Days, amounts and settings on pages of both languages (P-55). */
class SpellingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Spelling ENGLISH = new Spelling(Locale.ENGLISH);

  @Test
  void days_are_written_as_the_language_has_them() {
    LocalDateTime moment = DAY.atTime(9, 5);
    assertThat(Spelling.JAPANESE.dayWithEra(DAY)).isEqualTo("2026年6月1日（令和8年）");
    assertThat(Spelling.JAPANESE.moment(moment)).isEqualTo("2026年6月1日 9時05分");
    assertThat(ENGLISH.day(DAY)).isEqualTo("1 June 2026");
    assertThat(ENGLISH.dayWithEra(DAY)).isEqualTo("1 June 2026 (Reiwa 8)");
    assertThat(ENGLISH.dayWithEra(LocalDate.of(2019, 4, 30)))
        .isEqualTo("30 April 2019 (Heisei 31)");
    assertThat(ENGLISH.moment(moment)).isEqualTo("1 June 2026, 9:05");
    assertThat(ENGLISH.month(BusinessMonth.of(2026, 6))).isEqualTo("June 2026");
  }

  @Test
  void what_a_field_starts_with_can_be_read_back() {
    for (Spelling spelling : List.of(Spelling.JAPANESE, ENGLISH)) {
      assertThat(BusinessDates.parse(spelling.typed(DAY)).toOptional()).contains(DAY);
      assertThat(BusinessMonth.parse(spelling.typed(BusinessMonth.of(DAY))).toOptional())
          .contains(BusinessMonth.of(DAY));
    }
  }

  @Test
  void amounts_are_written_as_the_language_has_them() {
    assertThat(Spelling.JAPANESE.yen(Yen.of(1200))).isEqualTo("1,200円");
    assertThat(ENGLISH.yen(Yen.of(1200))).isEqualTo("¥1,200");
    assertThat(ENGLISH.yen(Yen.of(-300))).isEqualTo("-¥300");
    assertThat(ENGLISH.value(12_000)).isEqualTo("12,000");
    assertThat(ENGLISH.list(List.of("A", "B"))).isEqualTo("A, B");
  }

  @Test
  void english_settings_go_first_on_english_pages_and_are_no_keys_of_their_own() {
    MapSettings settings =
        new MapSettings(Map.of("name", "例", "name.en", "Example", "tel.en", "1"));
    assertThat(settings.text("name")).isEqualTo("例");
    assertThat(settings.in(Locale.ENGLISH).text("name")).isEqualTo("Example");
    assertThat(settings.keys("")).containsExactly("name", "tel.en");
  }
}
