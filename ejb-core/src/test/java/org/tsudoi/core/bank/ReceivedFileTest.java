package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;

/** The bank's files of money received (P-32). */
class ReceivedFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
  private static final BankAccount ACCOUNT = Debits.account("7777777", "アオバクラブ");

  @ParameterizedTest
  @EnumSource(ReceivedKind.class)
  void what_a_bank_writes_is_read(ReceivedKind kind) {
    Received read = read(of(kind).in(DAY, 3000, "カ）サンプル", "12").in(DAY, 500, "タナカ")).orElseThrow();

    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.total()).isEqualTo(Yen.of(3500));
    assertThat(read.from()).isEqualTo(DAY);
    assertThat(read.items())
        .extracting(
            ReceivedItem::line,
            ReceivedItem::day,
            ReceivedItem::amount,
            ReceivedItem::payer,
            ReceivedItem::payerCode,
            ReceivedItem::from,
            ReceivedItem::cancelled)
        .containsExactly(
            tuple(2, DAY, Yen.of(3000), "ｶ)ｻﾝﾌﾟﾙ", "12", "ﾐﾄﾞﾘ ｴｷﾏｴ", false),
            tuple(3, DAY, Yen.of(500), "ﾀﾅｶ", "", "ﾐﾄﾞﾘ ｴｷﾏｴ", false));
  }

  @Test
  void every_record_has_200_bytes() {
    String file = new String(notice().in(DAY, 1, "ア").bytes(), StandardCharsets.ISO_8859_1);
    assertThat(file.split("\r\n")).hasSize(4).allMatch(line -> line.length() == 200);
  }

  @ParameterizedTest
  @EnumSource(LineEnd.class)
  void any_line_end_and_an_end_mark_are_read(LineEnd end) {
    ZenginDialect dialect =
        new ZenginDialect(
            end,
            ZenginEncoding.MS932,
            KanaSet.STANDARD,
            DebitOutcome.ZENGIN,
            true,
            AccountPadding.SPACES,
            true);
    byte[] file =
        ReceivedFiles.of(ReceivedKind.NOTICE, dialect, "9999", "123", "7777777")
            .in(DAY, 3000, "サンプル")
            .bytes();
    assertThat(read(file).orElseThrow().items()).hasSize(1);
  }

  @Test
  void a_year_may_be_the_western_one() {
    byte[] file = notice().in(DAY, 1, "ア").with(ReceivedLayout.BOOKED, "260701").bytes();
    assertThat(read(file).orElseThrow().items().get(0).day()).isEqualTo(DAY);
  }

  @Test
  void a_statement_is_read_for_what_may_be_somebodys_payment() {
    ReceivedFiles file =
        ReceivedFiles.statement("9999", "123", "7777777")
            .in(DAY, 3000, "サンプル")
            .moved(DAY, 45000, "1", "14")
            .moved(DAY, 700, "1", "10")
            .moved(DAY, 3, "1", "18")
            .moved(DAY, 9000, "2", "11");
    Received read = read(file).orElseThrow();
    assertThat(read.items())
        .extracting(item -> item.amount().amount())
        .containsExactly(3000L, 45000L, 700L);
    assertThat(read.leftOut()).isEqualTo(1);
  }

  @Test
  void what_a_bank_takes_back_is_told_apart() {
    Received read = read(notice().in(DAY, 3000, "サンプル").back(DAY, 3000, "サンプル")).orElseThrow();
    assertThat(read.items()).extracting(ReceivedItem::cancelled).containsExactly(false, true);
    assertThat(read.total()).isEqualTo(Yen.of(3000));
  }

  @Test
  void equal_items_of_a_file_differ_and_are_the_same_in_the_next_file() {
    ReceivedFiles file = notice().in(DAY, 3000, "サンプル").in(DAY, 3000, "サンプル");
    List<String> first = keys(read(file).orElseThrow());
    assertThat(first).doesNotHaveDuplicates();
    assertThat(keys(read(file.in(DAY, 1, "ア")).orElseThrow()))
        .startsWith(first.get(0), first.get(1));
  }

  private static List<String> keys(Received received) {
    return received.items().stream().map(ReceivedItem::key).toList();
  }

  @Test
  void several_parts_of_one_account_are_one_file() {
    String one = text(notice().in(DAY, 3000, "サンプル").bytes());
    String other = text(notice().in(DAY.plusDays(1), 500, "タナカ").bytes());
    String both = one.substring(0, one.indexOf("\r\n9") + 2) + other;
    assertThat(read(both.getBytes(StandardCharsets.ISO_8859_1)).orElseThrow().items()).hasSize(2);
  }

  @Test
  void another_account_is_refused() {
    assertThat(codes(read(ReceivedFiles.notice("9999", "123", "7777778").bytes())))
        .containsExactly("bank.received.account");
    assertThat(codes(read(ReceivedFiles.statement("9999", "124", "7777777").bytes())))
        .containsExactly("bank.received.account");
  }

  @ParameterizedTest
  @CsvSource({"IN_COUNT, 2", "IN_SUM, 3001", "OUT_COUNT, 1", "OUT_SUM, 1"})
  void wrong_totals_are_refused(String field, String value) throws ReflectiveOperationException {
    Field wrong = (Field) ReceivedLayout.class.getDeclaredField(field).get(null);
    assertThat(codes(read(notice().in(DAY, 3000, "サンプル").wrong(wrong, value))))
        .containsExactly("bank.received.total");
  }

  @Test
  void a_cut_file_is_refused_wherever_it_is_cut() {
    byte[] file = notice().in(DAY, 3000, "サンプル").in(DAY, 500, "タナカ").bytes();
    for (int length = 1; length < file.length - 2 - 199; length += 37) {
      assertThat(read(Arrays.copyOf(file, length)).isValid()).as("cut at %d", length).isFalse();
    }
  }

  @Test
  void other_files_are_refused_by_name() {
    byte[] debits = DebitRequestFile.write(Debits.three(), ZenginDialect.STANDARD).orElseThrow();
    assertThat(codes(read(debits))).containsExactly("bank.received.kind");
    assertThat(codes(read("日付,金額\n2026/7/1,3000\n".getBytes(StandardCharsets.UTF_8))))
        .containsAnyOf("bank.file.not-zengin", "bank.file.code");
    assertThat(codes(read(new byte[0]))).containsExactly("bank.file.empty");
  }

  @Test
  void records_out_of_order_are_refused() {
    String file = text(notice().in(DAY, 3000, "サンプル").bytes());
    String[] lines = file.split("\r\n");
    String moved = String.join("\r\n", lines[0], lines[2], lines[1], lines[3]);
    assertThat(codes(read(moved.getBytes(StandardCharsets.ISO_8859_1))))
        .contains("bank.file.order");
  }

  @Test
  void days_to_come_and_none_are_refused() {
    assertThat(codes(read(notice().in(DAY, 1, "ア").with(ReceivedLayout.BOOKED, "081332"))))
        .containsExactly("bank.received.day");
  }

  @Test
  void a_strange_direction_is_refused() {
    assertThat(
            codes(
                read(ReceivedFiles.statement("9999", "123", "7777777").moved(DAY, 100, "3", "11"))))
        .contains("bank.received.code");
  }

  private static ReceivedFiles of(ReceivedKind kind) {
    return ReceivedFiles.of(kind, ZenginDialect.STANDARD, "9999", "123", "7777777");
  }

  private static ReceivedFiles notice() {
    return ReceivedFiles.notice("9999", "123", "7777777");
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static Result<Received> read(ReceivedFiles file) {
    return read(file.bytes());
  }

  private static Result<Received> read(byte[] file) {
    return ReceivedFile.read(file, ACCOUNT, ZenginEncoding.MS932, TODAY);
  }

  private static List<String> codes(Result<?> result) {
    return result.problems().stream().map(Problem::code).toList();
  }
}
