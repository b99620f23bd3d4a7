package org.tsudoi.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ヤマダ　ハナコ", "やまだ はなこ", "ﾔﾏﾀﾞ ﾊﾅｺ", " やまだ　　ハナコ ", "ﾔﾏﾀﾞ　はなこ", "やまた\u3099 はなこ"})
  void kana_of_every_kind_is_stored_as_full_width_katakana(String text) {
    assertThat(Kana.parse(text).orElseThrow()).isEqualTo(Kana.of("ヤマダ　ハナコ"));
  }

  @ParameterizedTest
  @CsvSource({
    "ケンポ,ケンホ",
    "ショウコ,シヨウコ",
    "ガ,カ",
    "ッ,ツ",
    "けんぽ,ｹﾝﾎ",
    "ｼｮｳｺ,しようこ",
    "ヴァイオラ,ウアイオラ",
    "ヤマダ　ハナコ,やまたはなこ",
    "ジョン・スミス,しよんすみす",
    "サトー,さと-"
  })
  void spellings_that_count_as_the_same_have_the_same_key(String one, String other) {
    assertThat(Kana.searchKey(one)).isEqualTo(Kana.searchKey(other));
  }

  @Test
  void a_long_vowel_is_not_the_vowel_before_it() {
    assertThat(Kana.searchKey("サトー")).isNotEqualTo(Kana.searchKey("サトオ"));
  }

  @Test
  void other_characters_are_refused_by_name() {
    var problem = Kana.parse("山田 ハナコ A").problems().get(0);
    assertThat(problem.code()).isEqualTo("kana.character");
    assertThat(problem.args()).containsEntry("characters", "山、田、A");
  }

  @Test
  void hyphens_of_all_kinds_are_long_vowels() {
    assertThat(Kana.parse("サト−　ジョ-ジ").orElseThrow()).hasToString("サトー　ジョージ");
  }

  @Test
  void nothing_is_missing_and_a_bare_space_too() {
    assertThat(Kana.parse("　 ").problems()).extracting("code").containsExactly("required");
    assertThatThrownBy(() -> Kana.of("やまだ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_key_of_partial_input_begins_the_key_of_the_name() {
    assertThat(Kana.of("ヤマダ　ハナコ").searchKey()).startsWith(Kana.searchKey("やまだ は"));
  }

  @Provide
  Arbitrary<String> kanaInput() {
    return Arbitraries.strings()
        .withCharRange('ぁ', 'ゖ')
        .withCharRange('ァ', 'ヺ')
        .withCharRange('ｦ', 'ﾟ')
        .withChars('ー', '　', ' ', '・', '゛', '゜', '\u3099', '\u309A', 'ㇰ', 'ㇿ')
        .ofMaxLength(12);
  }

  @Property
  boolean the_key_of_a_key_is_the_key(@ForAll("kanaInput") String text) {
    String key = Kana.searchKey(text);
    return Kana.searchKey(key).equals(key);
  }

  @Test
  void marks_that_no_kana_has_are_not_in_the_key() {
    assertThat(Kana.searchKey("\u00a8\ufe70")).isEmpty();
    assertThat(Kana.searchKey("カ\u0308\u064bイ")).isEqualTo("カイ");
  }

  @Property
  boolean the_key_of_any_text_is_stable(@ForAll String text) {
    String key = Kana.searchKey(text);
    return Kana.searchKey(key).equals(key);
  }

  @Property
  boolean storing_does_not_change_the_key(@ForAll("kanaInput") String text) {
    return Kana.parse(text)
        .map(kana -> kana.searchKey().equals(Kana.searchKey(text)))
        .toOptional()
        .orElse(true);
  }

  @Property
  boolean a_stored_name_is_read_back(@ForAll("kanaInput") String text) {
    return Kana.parse(text)
        .map(kana -> Kana.parse(kana.value()).orElseThrow().equals(kana))
        .toOptional()
        .orElse(true);
  }
}
