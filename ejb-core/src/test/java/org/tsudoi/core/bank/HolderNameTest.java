package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolderNameTest {

  @ParameterizedTest
  @CsvSource({
    "ヤマダ　タロウ, ﾔﾏﾀﾞ ﾀﾛｳ",
    "やまだ　たろう, ﾔﾏﾀﾞ ﾀﾛｳ",
    "ﾔﾏﾀﾞ ﾀﾛｳ, ﾔﾏﾀﾞ ﾀﾛｳ",
    "パピプペポ ヴ, ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ ｳﾞ",
    "キョウコ ｼｮｯﾌﾟ, ｷﾖｳｺ ｼﾖﾂﾌﾟ",
    "サーバー－ｰ, ｻ-ﾊﾞ---",
    "カ）あおば, ｶ)ｱｵﾊﾞ",
    "アオバ（カ, ｱｵﾊﾞ(ｶ",
    "アオバ・クラブ, ｱｵﾊﾞ.ｸﾗﾌﾞ",
    "ＡＢＣ　ショウジ１２, ABC ｼﾖｳｼﾞ12",
    "abc, ABC",
    "ヲンナ ヰヱ ヵヶ ヮ, ｦﾝﾅ ｲｴ ｶｹ ﾜ",
    "カ゛キ゛　　ハ゜, ｶﾞｷﾞ ﾊﾟ",
  })
  void names_become_half_width(String typed, String expected) {
    assertThat(HolderName.parse(typed).orElseThrow().value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"山田タロウ", "ヤマダ&カンパニー", "ｱｵﾊﾞ㈱", "ア\tイ*", "アオバ😀"})
  void strangers_are_refused_and_named(String typed) {
    assertThat(HolderName.parse(typed).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("bank.holder.characters");
              assertThat((String) problem.args().get("characters")).isNotBlank();
            });
  }

  @Test
  void nothing_is_refused() {
    assertThat(HolderName.parse("　 ").problems().get(0).code()).isEqualTo("required");
    assertThat(HolderName.parse(null).problems().get(0).code()).isEqualTo("required");
  }

  @Test
  void voiced_marks_count_towards_the_thirty_characters() {
    assertThat(HolderName.parse("ガ".repeat(15)).isValid()).isTrue();
    assertThat(HolderName.parse("ガ".repeat(15) + "ア").problems().get(0).code())
        .isEqualTo("bank.holder.too-long");
  }

  @Test
  void a_raw_full_width_name_is_a_bug() {
    assertThatThrownBy(() -> new HolderName("ヤマダ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void reading_a_name_again_changes_nothing(
      @ForAll @StringLength(min = 1, max = 15) @CharRange(from = 'ァ', to = 'ー') String typed) {
    HolderName.parse(typed)
        .toOptional()
        .ifPresent(
            name -> assertThat(HolderName.parse(name.value()).orElseThrow()).isEqualTo(name));
  }

  @Property
  void every_katakana_word_has_a_half_width_form(
      @ForAll @StringLength(min = 1, max = 15) @CharRange(from = 'ァ', to = 'ヴ') String typed) {
    assertThat(HolderName.parse(typed).isValid()).isTrue();
  }
}
