package org.tsudoi.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.api.value.Repertoire.JIS_X_0213;
import static org.tsudoi.api.value.Repertoire.JIS_X_0213_AND_MS932;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Problem;

class JapaneseTextTest {

  @ParameterizedTest
  @CsvSource({
    "ｱｵﾊﾞ商店,アオバ商店",
    "か\u3099く,がく",
    "ハ\u309Aン,パン",
    "A～B－C∥―￠￡￢,A〜B−C‖—¢£¬",
    "葛\uDB40\uDD00城,葛城",
    "辻\uFE00,辻",
    "　青葉 ,青葉"
  })
  void text_is_cleaned_and_not_scolded(String input, String cleaned) {
    assertThat(JapaneseText.clean(input)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"神", "㈱", "①", "髙", "𠮷", "Ａ", "々", "か゚"})
  void characters_that_names_use_stay_as_they_are(String text) {
    assertThat(JapaneseText.clean(text)).isEqualTo(text);
  }

  @Test
  void half_width_fields_take_either_width() {
    assertThat(JapaneseText.halfWidth("　ＡＢ１２３−４５ー６～＠ ")).isEqualTo("AB123-45-6~@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"青葉勤労者", "𠀋", "か゚", "〜−‖—", "ヷ", "é", "①㈱"})
  void jis_x_0213_is_accepted_by_both(String text) {
    assertThat(JIS_X_0213.problems(text)).isEmpty();
    assertThat(JIS_X_0213_AND_MS932.problems(text)).isEmpty();
  }

  @Test
  void the_ladder_taka_needs_ms932() {
    assertThat(JIS_X_0213.problems("髙橋"))
        .containsExactly(Problem.of("text.character", "characters", "髙（U+9AD9）"));
    assertThat(JIS_X_0213_AND_MS932.accepts("髙橋")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"😀,😀（U+1F600）", "\uE000,U+E000", "𠮷,𠮷（U+20BB7）", "あ\u309A,゚（U+309A）"})
  void characters_outside_are_named(String text, String name) {
    assertThat(JIS_X_0213_AND_MS932.problems("青葉" + text + "緑" + text))
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("text.character"))
        .satisfies(
            problem ->
                assertThat(problem.args().get("characters").toString()).endsWith(last(name)));
  }

  private static String last(String name) {
    return name.substring(name.indexOf('U'));
  }

  @Test
  void control_characters_and_half_width_kana_are_told_apart() {
    assertThat(JIS_X_0213.problems("\u0007ｱ😀"))
        .extracting(Problem::code)
        .containsExactly("text.control", "text.half-width-kana", "text.character");
  }

  @Test
  void too_long_counts_characters_not_code_units() {
    assertThat(JapaneseText.parse("𠀋".repeat(3), 3, JIS_X_0213).isValid()).isTrue();
    assertThat(JapaneseText.parse("青".repeat(4), 3, JIS_X_0213).problems())
        .containsExactly(Problem.of("text.too-long", "max", 3, "length", 4));
    assertThat(JapaneseText.parse(" ", 3, JIS_X_0213).problems())
        .containsExactly(Problem.of("required"));
  }

  @Test
  void a_block_keeps_its_lines_and_a_line_does_not() {
    assertThat(JapaneseText.parseBlock("一\r\n二\r三", 9, JIS_X_0213).orElseThrow())
        .isEqualTo("一\n二\n三");
    assertThat(JapaneseText.clean("一\r\n二\t三")).isEqualTo("一 二 三");
  }

  @Property
  boolean cleaning_twice_is_cleaning_once(@ForAll String text) {
    String once = JapaneseText.clean(text);
    return JapaneseText.clean(once).equals(once);
  }

  @Property
  boolean what_is_read_is_within_the_repertoire(@ForAll String text) {
    return List.of(Repertoire.values()).stream()
        .allMatch(
            set -> JapaneseText.parse(text, 1000, set).map(set::accepts).toOptional().orElse(true));
  }
}
