package org.tsudoi.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Yen;

class CsvExportTest {

  private static final Charset MS932 = Charset.forName("windows-31j");

  @Test
  void utf_8_begins_with_the_mark_that_excel_needs() {
    assertThat(utf8("氏名", "𠮷野 髙子")).isEqualTo("\uFEFF氏名\r\n𠮷野 髙子\r\n");
  }

  @Test
  void characters_that_shift_jis_lacks_are_reported_and_never_become_question_marks() {
    var out = new ByteArrayOutputStream();
    var export = new CsvExport(out, CsvEncoding.SHIFT_JIS, List.of("番号", "氏名"));
    export.row(1, "髙橋〜−");
    export.row(2, "𠮷野é");
    export.close();
    assertThat(out.toString(MS932)).isEqualTo("番号,氏名\r\n1,髙橋～－\r\n2,〓野〓\r\n");
    assertThat(export.problems())
        .containsExactly(
            new CsvProblem(
                3, 2, "氏名", Problem.of("csv.unmappable", "characters", "𠮷（U+20BB7）、é（U+00E9）")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+CMD", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "=HYPERLINK(\"x\")"})
  void formulas_are_guarded_and_read_back_as_they_were(String formula) {
    String written = utf8("備考", formula);
    assertThat(written.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\"", ""))
        .startsWith("'");
    assertThat(readBack(written.getBytes(UTF_8))).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource({"-1200,-1200", "'-1,200','\"-1,200\"'", "090-1234-5678,090-1234-5678"})
  void numbers_are_no_formulas(String number, String written) {
    assertThat(utf8("備考", number)).endsWith("\r\n" + written + "\r\n");
  }

  @Test
  void money_is_a_bare_number_and_nothing_an_empty_field() {
    var out = new ByteArrayOutputStream();
    try (var export = new CsvExport(out, CsvEncoding.SHIFT_JIS, List.of("金額", "備考"))) {
      export.row(Yen.of(-1_200), null);
      assertThatThrownBy(() -> export.row("one field")).hasMessageContaining("金額");
    }
    assertThat(out.toString(MS932)).isEqualTo("金額,備考\r\n-1200,\r\n");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("=+-@'\",\n青葉髙①〜−ｱア ")
        .withCharRange('a', 'f')
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(text -> !text.isBlank());
  }

  @Property
  boolean what_is_written_is_read_back(@ForAll("texts") String text) {
    var out = new ByteArrayOutputStream();
    try (var export = new CsvExport(out, CsvEncoding.SHIFT_JIS, List.of("番号", "備考"))) {
      export.row("1", text);
    }
    return JapaneseText.toJisSide(readBack(out.toByteArray())).equals(text)
        && readBack(utf8("備考", text).getBytes(UTF_8)).equals(text);
  }

  private static String utf8(String column, String text) {
    var out = new ByteArrayOutputStream();
    try (var export = new CsvExport(out, CsvEncoding.UTF_8, List.of(column))) {
      export.row(text);
    }
    return out.toString(UTF_8);
  }

  private static String readBack(byte[] csv) {
    CsvFile file =
        CsvFile.inspect(org.tsudoi.core.csv.CsvSource.of(csv), CsvLimits.USUAL).orElseThrow();
    try (var rows = file.rows()) {
      return ((CsvRow) rows.next()).get("備考");
    }
  }
}
