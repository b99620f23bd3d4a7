package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;

class DebitResultFileTest {

  private static final Charset JIS = Charset.forName("JIS_X0201");
  private static final DebitRequest SENT = Debits.three();
  private static final String SECOND = "00000000000000000002";

  @Test
  void paid_and_failed_debits_are_told_apart() {
    DebitResult result = read(bank().fail(SECOND, '1').result()).orElseThrow();

    assertThat(result.paid())
        .extracting(a -> a.sent().customer())
        .doesNotContain(SECOND)
        .hasSize(2);
    assertThat(result.failed())
        .containsExactly(new DebitAnswer(SENT.records().get(1), DebitOutcome.NO_FUNDS, "1", 3));
    assertThat(result.paidSum()).isEqualTo(Yen.of(3700));
    assertThat(result.failedSum()).isEqualTo(Yen.of(45000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", ""})
  void any_line_end_is_read(String lineEnd) {
    byte[] file = BankSimulator.file(bank().resultLines(), lineEnd);

    assertThat(read(file).isValid()).isTrue();
    assertThat(read((text(file) + "\u001A").getBytes(JIS)).isValid()).isTrue();
    assertThat(read((text(file).stripTrailing() + " ".repeat(119)).getBytes(JIS)).isValid())
        .isTrue();
    assertThat(read((text(file) + "\u001A\r\n").getBytes(JIS)).isValid()).isTrue();
  }

  @Test
  void names_filled_in_and_zeros_dropped_by_the_bank_do_not_matter() {
    List<String> lines = bank().resultLines();
    lines.set(1, put(lines.get(1), 5, "\u00b1\u00b5\u00ca\u00de"));
    lines.set(1, put(lines.get(1), 43, "  12345"));
    lines.set(1, put(lines.get(1), 91, "1" + " ".repeat(19)));
    lines.set(1, put(lines.get(1), 112, "\u0007\u0080XYZ"));

    assertThat(read(BankSimulator.file(lines, "\n")).isValid()).isTrue();
  }

  @Test
  void records_in_another_order_are_the_same_answer() {
    List<String> lines = bank().resultLines();
    Collections.swap(lines, 1, 3);

    assertThat(read(BankSimulator.file(lines, "\r\n")).isValid()).isTrue();
  }

  @Property(tries = 100)
  void every_debit_gets_the_outcome_that_the_bank_gave_it(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 6) Integer> outcomes) {
    String codes = "0123489";
    DebitRecord[] records = new DebitRecord[outcomes.size()];
    Arrays.setAll(records, i -> Debits.debit("C" + i, 100L + i));
    DebitRequest request = Debits.request(records);
    BankSimulator bank = BankSimulator.receiving(written(request));
    for (int i = 0; i < records.length; i++) {
      bank.fail("C" + i, codes.charAt(outcomes.get(i)));
    }

    DebitResult result =
        DebitResultFile.read(bank.result(), request, ZenginDialect.STANDARD).orElseThrow();

    assertThat(result.answers()).extracting(DebitAnswer::sent).containsExactly(records);
    assertThat(result.answers())
        .extracting(DebitAnswer::code)
        .containsExactlyElementsOf(outcomes.stream().map(o -> "" + codes.charAt(o)).toList());
    assertThat(result.paidSum().plus(result.failedSum()).amount())
        .isEqualTo(request.sum().longValueExact());
  }

  @Property(tries = 300)
  void one_changed_byte_never_books_other_money(
      @ForAll @IntRange(max = 719) int at, @ForAll byte changed) {
    byte[] file = BankSimulator.file(bank().fail(SECOND, '1').resultLines(), "");
    DebitResult right = read(file).orElseThrow();
    file[at] = changed;

    read(file)
        .toOptional()
        .ifPresent(
            result -> {
              assertThat(result.paid()).isEqualTo(right.paid());
              assertThat(result.failedSum()).isEqualTo(right.failedSum());
            });
  }

  @Property(tries = 300)
  void no_cut_file_is_taken_for_whole(@ForAll @IntRange(max = 611) int length) {
    byte[] file = Arrays.copyOf(bank().result(), length);

    assertThat(read(file).isValid()).isFalse();
  }

  @Property(tries = 200)
  void garbage_is_refused_and_never_throws(@ForAll byte[] garbage) {
    assertThat(read(garbage).isValid()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void spoiled_files_are_refused_with_line_field_and_reason(
      String how, Consumer<List<String>> spoil, List<String> expected) {
    List<String> lines = bank().fail(SECOND, '1').resultLines();
    spoil.accept(lines);

    assertThat(read(BankSimulator.file(lines, "\r\n")).problems().stream().map(this::shown))
        .as(how)
        .containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        spoiled("other client", set(0, 4, "0007654321"), "1 clientCode bank.result.header"),
        spoiled("other day", set(0, 54, "0414"), "1 day bank.result.header"),
        spoiled("other bank", set(0, 58, "9998"), "1 bank bank.result.header"),
        spoiled("other branch", set(0, 77, "124"), "1 branch bank.result.header"),
        spoiled("other service", set(0, 1, "21"), "1 service bank.field.constant"),
        spoiled("no number", set(1, 80, "00000O1500"), "2 amount bank.field.not-a-number"),
        spoiled("number blank", set(4, 1, "      "), "5 count bank.field.not-a-number"),
        spoiled("bytes of no code", set(1, 50, "\u0080\u00ff"), "2 holder bank.field.unreadable"),
        spoiled("control character", set(2, 50, "\u0000\u0009"), " bank.file.code"),
        spoiled("tab", set(2, 50, "\t"), "3 holder bank.field.unreadable"),
        spoiled(
            "strange code",
            set(3, 111, "7"),
            "4 result bank.result.code",
            "5 paidCount bank.result.total",
            "5 paidSum bank.result.total",
            "5 failedCount bank.result.total",
            "5 failedSum bank.result.total"),
        spoiled("other amount", amountAndTrailer(), "4 amount bank.result.amount"),
        spoiled("other account", set(1, 43, "0012346"), "2 number bank.result.account"),
        spoiled("other account type", set(1, 42, "2"), "2 type bank.result.account"),
        spoiled("other payer's bank", set(1, 1, "8888"), "2 bank bank.result.account"),
        spoiled("wrong sum", set(4, 7, "000000048701"), "5 sum bank.result.total"),
        spoiled("wrong count", set(4, 1, "000004"), "5 count bank.result.total"),
        spoiled("wrong paid sum", set(4, 25, "000000003701"), "5 paidSum bank.result.total"),
        spoiled("wrong paid count", set(4, 19, "000001"), "5 paidCount bank.result.total"),
        spoiled("wrong failed sum", set(4, 43, "000000000000"), "5 failedSum bank.result.total"),
        spoiled("wrong failed count", set(4, 37, "000000"), "5 failedCount bank.result.total"),
        spoiled(
            "unknown customer",
            set(1, 91, "00000000000000000009"),
            "2 customer bank.result.unknown",
            " customer bank.result.missing"),
        spoiled("record twice", doubled(), "3 customer bank.result.twice"),
        spoiled("record missing", missing(), " customer bank.result.missing"),
        spoiled("no header", lines -> lines.remove(0), "1 bank.file.order"),
        spoiled("no trailer", lines -> lines.remove(4), "4 bank.file.order"),
        spoiled("no end", lines -> lines.remove(5), "5 bank.file.cut"),
        spoiled("only the end", lines -> lines.subList(0, 5).clear(), "1 bank.file.order"),
        spoiled("something behind the end", lines -> lines.add(lines.get(1)), "7 bank.file.order"),
        spoiled("two headers", lines -> lines.add(1, lines.get(0)), "2 bank.file.order"),
        spoiled("unknown kind", set(2, 0, "5"), "3 bank.file.order"),
        spoiled(
            "short line", lines -> lines.set(2, lines.get(2).substring(1)), "3 bank.file.length"),
        spoiled("long line", lines -> lines.set(2, lines.get(2) + " "), "3 bank.file.length"),
        spoiled("empty line", lines -> lines.add(2, ""), "3 bank.file.length"),
        spoiled("half-cut", half(), "3 bank.file.cut"),
        spoiled("no records", List::clear, " bank.file.empty"),
        spoiled("other text", lines -> lines.replaceAll(line -> "a,b,c"), " bank.file.not-zengin"));
  }

  @Test
  void the_request_itself_is_no_result() {
    assertThat(read(written(SENT)).problems())
        .extracting(Problem::field)
        .containsExactly("paidCount", "paidSum");
  }

  @Test
  void files_converted_to_other_codes_are_recognized() {
    String text = new String(bank().result(), JIS);

    assertThat(codeOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
    assertThat(codeOf(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
    assertThat(codeOf(text.getBytes(StandardCharsets.UTF_16))).isEqualTo("UTF-16");
    assertThat(codeOf(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("UTF-16");
    assertThat(codeOf(text.replaceAll("[\\r\\n]", "").getBytes(Charset.forName("IBM290"))))
        .isEqualTo("EBCDIC");
  }

  @Test
  void two_byte_names_are_read_only_from_banks_that_write_ms932() {
    List<String> lines = bank().resultLines();
    byte[] kanji = "山田".getBytes(Charset.forName("windows-31j"));
    lines.set(1, put(lines.get(1), 50, new String(kanji, StandardCharsets.ISO_8859_1)));
    byte[] file = BankSimulator.file(lines, "");

    assertThat(read(file).isValid()).isFalse();
    assertThat(DebitResultFile.read(file, SENT, dialect(DebitOutcome.ZENGIN)).isValid()).isTrue();
  }

  @Test
  void a_bank_may_have_its_own_result_codes() {
    ZenginDialect own =
        dialect(
            Map.of("0", DebitOutcome.PAID, "1", DebitOutcome.NO_FUNDS, "E", DebitOutcome.OTHER));

    DebitResult result =
        DebitResultFile.read(bank().fail(SECOND, 'E').result(), SENT, own).orElseThrow();

    assertThat(result.failed())
        .extracting(DebitAnswer::outcome)
        .containsExactly(DebitOutcome.OTHER);
    assertThat(DebitResultFile.read(bank().fail(SECOND, '2').result(), SENT, own).isValid())
        .isFalse();
  }

  @Test
  void oversized_files_are_refused_before_they_are_read_whole() throws IOException {
    Endless endless = new Endless();

    Result<DebitResult> result = DebitResultFile.read(endless, SENT, ZenginDialect.STANDARD);

    assertThat(result.problems()).extracting(Problem::code).containsExactly("bank.file.too-large");
    assertThat(endless.given).isLessThan(200_000);
  }

  @Test
  void a_stream_is_read_like_bytes() throws IOException {
    assertThat(
            DebitResultFile.read(
                new ByteArrayInputStream(bank().result()), SENT, ZenginDialect.STANDARD))
        .isEqualTo(read(bank().result()));
  }

  private static ZenginDialect dialect(Map<String, DebitOutcome> outcomes) {
    return new ZenginDialect(
        LineEnd.NONE,
        ZenginEncoding.MS932,
        KanaSet.NARROW,
        outcomes,
        true,
        AccountPadding.SPACES,
        false);
  }

  private static String codeOf(byte[] file) {
    List<Problem> problems = read(file).problems();
    assertThat(problems).extracting(Problem::code).containsExactly("bank.file.code");
    return (String) problems.get(0).args().get("code");
  }

  private static BankSimulator bank() {
    return BankSimulator.receiving(written(SENT));
  }

  private static byte[] written(DebitRequest request) {
    return DebitRequestFile.write(request, ZenginDialect.STANDARD).orElseThrow();
  }

  private static Result<DebitResult> read(byte[] file) {
    return DebitResultFile.read(file, SENT, ZenginDialect.STANDARD);
  }

  private static String text(byte[] file) {
    return new String(file, JIS);
  }

  private String shown(Problem problem) {
    String line = problem.args().containsKey("line") ? problem.args().get("line").toString() : "";
    return (line + " " + problem.field() + " " + problem.code()).replace("  ", " ");
  }

  private static String put(String line, int at, String text) {
    return line.substring(0, at) + text + line.substring(at + text.length());
  }

  private static Consumer<List<String>> set(int line, int at, String text) {
    return lines -> lines.set(line, put(lines.get(line), at, text));
  }

  private static Consumer<List<String>> amountAndTrailer() {
    return set(3, 80, "0000002201").andThen(DebitResultFileTest::total);
  }

  private static Consumer<List<String>> doubled() {
    return lines -> {
      lines.add(2, lines.get(1));
      total(lines);
    };
  }

  private static Consumer<List<String>> missing() {
    return lines -> {
      lines.remove(1);
      total(lines);
    };
  }

  private static Consumer<List<String>> half() {
    return lines -> {
      List<String> head = new ArrayList<>(lines.subList(0, 2));
      head.add(lines.get(2).substring(0, 60));
      lines.clear();
      lines.addAll(head);
    };
  }

  private static void total(List<String> lines) {
    lines.replaceAll(line -> line.startsWith("8") ? BankSimulator.trailer(lines) : line);
  }

  private static Arguments spoiled(String how, Consumer<List<String>> spoil, String... problems) {
    return Arguments.of(how, spoil, List.of(problems));
  }

  /** A file that never ends. */
  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return '2';
    }
  }
}
