package org.tsudoi.plugin.businessclub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Category;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Organization;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.plugin.businessclub.ClubPlugin;

/**
 * Every amount, day and text of a club is configuration: each key that the demonstration's clubs
 * set or the manual names is changed, and what the club computes and prints changes with it. A key
 * that no case covers fails (FE-7 to FE-11, OC-13, P-1, P-3).
 */
class ClubSettingsTest {
  private static final Organization CLUB = new Organization(new OrganizationId("club"), "クラブ");

  /** The keys of both clubs and of the manual that this plugin reads. */
  static Stream<SettingChange> changes() throws IOException {
    return ClubKeys.all().stream().map(SettingChange::of);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_changed_setting_is_seen(SettingChange change) {
    ClubSays before = ClubSays.of(change.before());
    ClubSays after = ClubSays.of(change.after());
    change
        .expected()
        .forEach(
            (section, words) -> {
              assertThat(after.section(section)).as(section).contains(words);
              assertThat(before.section(section)).as(section).doesNotContain(words);
            });
    change
        .gone()
        .forEach(
            (section, words) -> {
              assertThat(before.section(section)).as(section).contains(words);
              assertThat(after.section(section)).as(section).doesNotContain(words);
            });
    assertThat(change.expected().size() + change.gone().size()).isPositive();
  }

  @Test
  void both_clubs_and_the_manual_are_looked_at() throws IOException {
    assertThat(ClubKeys.all())
        .contains("fee.month.OFFICE", "fee.month.INDIVIDUAL", "brand.phone", "brand.logo")
        .contains("filing.joining.day", "benefit.influenza.cost", "benefit.marriage.lead")
        .hasSizeGreaterThan(80);
  }

  @Test
  void a_key_that_no_case_covers_is_told() {
    List<String> unknown = List.of("fee.new", "benefit.marriage.colour", "brand.song");
    unknown.forEach(
        key ->
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> SettingChange.of(key))
                .hasMessageContaining(key));
  }

  /** The English words of a setting are told in English, and change nothing else (P-55). */
  @ParameterizedTest
  @ValueSource(strings = {"aoba", "minato"})
  void english_words_of_settings_are_told_in_english_only(String club) {
    Map<String, String> values = ClubKeys.of(club);
    Map<String, String> english = new TreeMap<>(values);
    english.keySet().removeIf(key -> !key.endsWith(ClubKeys.ENGLISH));
    Map<String, String> without = new TreeMap<>(values);
    without.keySet().removeAll(english.keySet());
    assertThat(english).hasSizeGreaterThan(10);
    assertThat(without.keySet())
        .containsAll(english.keySet().stream().map(ClubSettingsTest::base).toList());
    assertThat(ClubSays.of(values)).hasToString(ClubSays.of(without).toString());
    MapSettings told = new MapSettings(values).in(Locale.ENGLISH);
    assertThat(english).allSatisfy((key, text) -> assertThat(told.text(base(key))).isEqualTo(text));
    assertThat(new ClubPlugin().open(CLUB, told).categories())
        .extracting(Category::label)
        .contains(values.get("category.OFFICE.label.en"));
  }

  private static String base(String key) {
    return key.substring(0, key.length() - ClubKeys.ENGLISH.length());
  }

  @Test
  void another_wording_goes_before_the_plugins() {
    Map<String, String> own = new TreeMap<>(ClubKeys.of("aoba"));
    own.put("text.fee.joining", "加入のときの費用");
    assertThat(ClubSays.of(own).section("joining")).contains("加入のときの費用");
  }
}
