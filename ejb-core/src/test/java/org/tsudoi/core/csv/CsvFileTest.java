package org.tsudoi.core.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

class CsvFileTest {

  private static final Charset MS932 = Charset.forName("windows-31j");
  private static final String HEAD = "会員番号,氏名,会費\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void a_file_is_read_in_the_encoding_it_is_written_in(String charset) {
    String text = HEAD + "1,髙橋 彅子,500\r\n2,\"青葉, 一郎\",\"1,000\"\r\n";
    CsvFile file = good(text.getBytes(Charset.forName(charset)));
    assertThat(file.encoding().charset()).isEqualTo(Charset.forName(charset));
    assertThat(rows(file)).extracting(row -> row.get("氏名")).containsExactly("髙橋 彅子", "青葉, 一郎");
    assertThat(file.lines()).isEqualTo(3);
    assertThat(file.isComplete()).isTrue();
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    assertThat(good(("\uFEFF" + HEAD).getBytes(UTF_8)).header().names())
        .containsExactly("会員番号", "氏名", "会費");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_kind_of_line_end_counts_lines_alike(String end) {
    CsvFile file = good(("a,b" + end + "1,2" + end + end + "3,4" + end).getBytes(UTF_8));
    assertThat(rows(file)).extracting(CsvRow::line).containsExactly(2L, 4L);
    assertThat(file.lines()).isEqualTo(4);
  }

  @Test
  void a_quoted_field_may_hold_line_ends_and_quotes() {
    CsvFile file = good("a,b\n1,\"x\ny \"\"z\"\"\"\n2,w\n".getBytes(UTF_8));
    assertThat(rows(file)).extracting(row -> row.get("b")).containsExactly("x\ny \"z\"", "w");
    assertThat(rows(file)).extracting(CsvRow::line).containsExactly(2L, 4L);
  }

  @Test
  void columns_are_found_whatever_their_width_and_spaces() {
    CsvFile file = good("会員 番号,ＦＡＸ,ﾌﾘｶﾞﾅ\n1,2,3\n".getBytes(UTF_8));
    assertThat(file.header().require("会員番号", "FAX", "フリガナ").isAccepted()).isTrue();
    assertThat(rows(file)).extracting(row -> row.get("フリガナ")).containsExactly("3");
    assertThat(rows(file)).extracting(row -> row.get("備考")).containsExactly("");
  }

  @Test
  void missing_and_double_columns_are_all_told() {
    CsvFile file = good("氏名,氏 名,会費\n".getBytes(UTF_8));
    assertThat(file.header().require("会員番号", "氏名", "事業所番号").problems())
        .containsExactly(
            Problem.of("csv.column-missing", "columns", "会員番号、事業所番号"),
            Problem.of("csv.column-double", "columns", "氏 名"));
  }

  @Test
  void each_bad_row_is_told_and_spoils_no_other() {
    String text =
        HEAD
            + "1,一郎,500\r\n"
            + "2,\"二郎,500\r\n"
            + "3,三郎\r\n"
            + "4,四郎,500,余り\r\n"
            + "5,\"五\"郎,500\r\n"
            + "6,六郎,500,,\r\n"
            + ",,\r\n"
            + "8,\"八\r\n郎\",500\r\n";
    CsvFile file = good(text.getBytes(MS932));
    assertThat(rows(file)).extracting(row -> row.get("会員番号")).containsExactly("1", "6", "8");
    assertThat(badRows(file))
        .extracting(bad -> bad.problem().reason())
        .containsExactly(
            Problem.of("csv.quote", "line", 3L),
            Problem.of("csv.columns", "expected", 3, "found", 2),
            Problem.of("csv.columns", "expected", 3, "found", 4),
            Problem.of("csv.quote", "line", 6L));
    assertThat(badRows(file)).extracting(CsvBadRow::line).containsExactly(3L, 4L, 5L, 6L);
    assertThat(badRows(file).get(0).text()).isEqualTo("2,\"二郎,500");
  }

  @Test
  void two_broken_quotes_far_apart_do_not_swallow_the_rows_between() {
    String between = "5,\"五,郎\",500\n".repeat(20);
    CsvFile file = good((HEAD + "1,\"一,1\n" + between + "9,九\",1\n").getBytes(UTF_8));
    assertThat(rows(file)).hasSize(21);
    assertThat(badRows(file)).extracting(CsvBadRow::line).containsExactly(2L);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({"'2,二',2", "'2,\"二郎',0"})
  void a_file_cut_in_a_row_tells_the_line_and_the_column(String last, int column) {
    CsvFile file = good((HEAD + "1,一郎,500\r\n" + last).getBytes(MS932));
    assertThat(file.isComplete()).isFalse();
    assertThat(rows(file)).hasSize(1);
    CsvProblem problem = badRows(file).get(0).problem();
    assertThat(problem.reason()).isEqualTo(Problem.of("csv.cut", "line", 3L));
    assertThat(problem.column()).isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void a_file_cut_in_a_character_is_refused_with_its_line(String charset) {
    byte[] whole = (HEAD + "1,一郎").getBytes(Charset.forName(charset));
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 1)))
        .isEqualTo(Problem.of("csv.cut", "line", 2L));
  }

  @Test
  void bytes_of_neither_encoding_are_refused_with_their_line() {
    byte[] bytes = (HEAD + "1,一郎,500\r\n2,!,500\r\n").getBytes(UTF_8);
    bytes[new String(bytes, Charset.forName("ISO-8859-1")).indexOf('!')] = (byte) 0xFF;
    assertThat(refusal(bytes)).isEqualTo(Problem.of("csv.encoding", "line", 3L));
  }

  @Test
  void what_is_no_csv_is_refused_with_what_to_do() {
    assertThat(refusal(new byte[0])).isEqualTo(Problem.of("csv.empty"));
    assertThat(refusal("\r\n \r\n".getBytes(UTF_8))).isEqualTo(Problem.of("csv.empty"));
    assertThat(refusal("PK\u0003\u0004…".getBytes(UTF_8))).isEqualTo(Problem.of("csv.excel"));
    assertThat(refusal(HEAD.getBytes(UTF_16))).isEqualTo(Problem.of("csv.utf16"));
    assertThat(refusal("a,b\n1,\u0000\n".getBytes(UTF_8)))
        .isEqualTo(Problem.of("csv.binary", "line", 2L));
    assertThat(refusal("a;b\n1;2\n".getBytes(UTF_8))).isEqualTo(Problem.of("csv.separator"));
    assertThat(refusal("a,\"b\n1,2\n".getBytes(UTF_8)))
        .isEqualTo(Problem.of("csv.header", "line", 1L));
  }

  @Test
  void what_is_too_large_is_refused_before_it_is_read() {
    var limits = new CsvLimits(1, 3, 10);
    assertThat(refusal(new byte[1_000_001], limits))
        .isEqualTo(Problem.of("csv.too-large", "max", 1));
    assertThat(refusal("a\n1\n2\n3\n".getBytes(UTF_8), limits))
        .isEqualTo(Problem.of("csv.too-many-lines", "max", 3L));
    assertThat(refusal("a\n12345678901\n".getBytes(UTF_8), limits))
        .isEqualTo(Problem.of("csv.line-too-long", "line", 2L, "max", 10));
    assertThat(inspect("a\n1\n2\n".getBytes(UTF_8), limits).isValid()).isTrue();
  }

  @Test
  void a_reading_goes_on_after_the_line_where_it_stopped() {
    CsvFile file = good("a,b\n1,\"x\ny\"\n2,z\n3,w\n".getBytes(UTF_8));
    try (CsvRows rest = file.rowsAfter(2)) {
      assertThat(rest.next().line()).isEqualTo(4);
      assertThat(rest.next().line()).isEqualTo(5);
      assertThat(rest.hasNext()).isFalse();
    }
  }

  @Property(tries = 300)
  boolean no_bytes_make_it_throw(@ForAll byte[] bytes) {
    return inspect(bytes, CsvLimits.USUAL)
        .map(file -> file.stream().count() <= file.lines())
        .toOptional()
        .orElse(true);
  }

  private static CsvFile good(byte[] bytes) {
    return inspect(bytes, CsvLimits.USUAL).orElseThrow();
  }

  private static Problem refusal(byte[] bytes) {
    return refusal(bytes, CsvLimits.USUAL);
  }

  private static Problem refusal(byte[] bytes, CsvLimits limits) {
    return inspect(bytes, limits).problems().get(0);
  }

  private static Result<CsvFile> inspect(byte[] bytes, CsvLimits limits) {
    return CsvFile.inspect(CsvSource.of(bytes), limits);
  }

  private static List<CsvRow> rows(CsvFile file) {
    return file.stream().filter(CsvRow.class::isInstance).map(CsvRow.class::cast).toList();
  }

  private static List<CsvBadRow> badRows(CsvFile file) {
    return file.stream().filter(CsvBadRow.class::isInstance).map(CsvBadRow.class::cast).toList();
  }
}
