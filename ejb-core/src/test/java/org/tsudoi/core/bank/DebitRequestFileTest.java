package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;

class DebitRequestFileTest {

  private static final Charset JIS = Charset.forName("JIS_X0201");
  private static final ZenginDialect PLAIN =
      new ZenginDialect(
          LineEnd.NONE,
          ZenginEncoding.MS932,
          KanaSet.NARROW,
          DebitOutcome.ZENGIN,
          true,
          AccountPadding.SPACES,
          false);

  @Test
  void the_file_is_right_to_the_byte() {
    DebitRequest request =
        Debits.request(
            Debits.debit("00000000000000000001", 1500),
            new DebitRecord(
                "INV-2",
                BankAccount.parse("8888", "001", "2", "7654321", "ヤマダ　キョウコ").orElseThrow(),
                Yen.of(9_999_999_999L),
                NewCode.FIRST,
                "ミナト",
                "ホンテン"));

    assertThat(text(DebitRequestFile.write(request, ZenginDialect.STANDARD)))
        .isEqualTo(
            "19100001234567ｱｵﾊﾞｷﾝﾛｳｼﾔﾌｸｼｸﾗﾌﾞ                       04139999ｱｵﾊﾞ           123"
                + "ｴｷﾏｴ           17777777                 \r\n"
                + "29999               123                   10012345ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"
                + "                  00000015000000000000000000000010        \r\n"
                + "28888ﾐﾅﾄ            001ﾎﾝﾃﾝ               27654321ﾔﾏﾀﾞ ｷﾖｳｺ"
                + "                     99999999991INV-2               0        \r\n"
                + "8000002010000001499000000000000000000000000000000000000"
                + " ".repeat(65)
                + "\r\n9"
                + " ".repeat(119)
                + "\r\n");
  }

  @Test
  void every_record_has_120_bytes() {
    byte[] file = DebitRequestFile.write(Debits.three(), ZenginDialect.STANDARD).orElseThrow();

    assertThat(file).hasSize(6 * 122);
    assertThat(FileLines.of(file)).hasSize(6).allMatch(line -> line.length == 120);
  }

  @Test
  void a_bank_may_want_no_line_ends_an_end_mark_and_spaces_before_account_numbers() {
    DebitRecord first =
        new DebitRecord("1", Debits.account("12345", "ヲヲ"), Yen.of(1), NewCode.FIRST);
    String file = text(DebitRequestFile.write(Debits.request(first), PLAIN));

    assertThat(file).hasSize(4 * 120 + 1).endsWith("\u001A");
    assertThat(file.substring(120, 240)).contains("1  12345ｵｵ ", "00000000010" + "1    ");
  }

  @Test
  void line_feeds_alone_are_possible() {
    ZenginDialect lf =
        new ZenginDialect(
            LineEnd.LF,
            ZenginEncoding.JIS_X_0201,
            KanaSet.STANDARD,
            DebitOutcome.ZENGIN,
            false,
            AccountPadding.ZEROS,
            true);

    assertThat(text(DebitRequestFile.write(Debits.three(), lf))).hasSize(6 * 121).endsWith(" \n");
  }

  @Test
  void characters_that_the_bank_does_not_take_are_refused_with_line_and_field() {
    DebitRecord slash =
        new DebitRecord("1", Debits.account("1", "ア／イ"), Yen.of(1), NewCode.USUAL, "銀行", "シテン");

    assertThat(DebitRequestFile.write(Debits.request(slash), PLAIN).problems())
        .extracting(Problem::field, Problem::code, p -> p.args().get("line"))
        .containsExactly(
            tuple("bankName", "bank.field.characters", 2),
            tuple("holder", "bank.field.characters", 2));
  }

  @Test
  void values_that_are_too_long_are_refused() {
    DebitRequest request =
        new DebitRequest(
            new DebitClient("12345678901", "ア".repeat(41), Debits.CLIENT.account(), "", ""),
            Debits.DAY,
            List.of(Debits.debit("123456789012345678901", 10_000_000_000L)));

    assertThat(DebitRequestFile.write(request, ZenginDialect.STANDARD).problems())
        .extracting(Problem::field, Problem::code, p -> p.args().get("line"))
        .containsExactly(
            tuple("clientCode", "bank.field.too-long", 1),
            tuple("clientName", "bank.field.too-long", 1),
            tuple("amount", "bank.field.too-long", 2),
            tuple("customer", "bank.field.too-long", 2));
  }

  @Test
  void a_sum_of_more_than_twelve_digits_is_refused() {
    DebitRecord[] records = new DebitRecord[101];
    for (int i = 0; i < records.length; i++) {
      records[i] = Debits.debit("" + (i + 1), 9_999_999_999L);
    }

    assertThat(DebitRequestFile.write(Debits.request(records), ZenginDialect.STANDARD).problems())
        .extracting(Problem::field, Problem::code, p -> p.args().get("input"))
        .containsExactly(tuple("sum", "bank.field.too-long", "1009999999899"));
  }

  @Test
  void the_largest_sum_of_twelve_digits_is_written() {
    DebitRecord[] records = new DebitRecord[101];
    for (int i = 0; i < 100; i++) {
      records[i] = Debits.debit("" + (i + 1), 9_999_999_999L);
    }
    records[100] = Debits.debit("101", 99);

    assertThat(text(DebitRequestFile.write(Debits.request(records), ZenginDialect.STANDARD)))
        .contains("8000101999999999999");
  }

  @Test
  void sums_beyond_all_numbers_of_the_machine_are_refused_too() {
    DebitRequest request =
        Debits.request(Debits.debit("1", Long.MAX_VALUE), Debits.debit("2", Long.MAX_VALUE));

    assertThat(DebitRequestFile.write(request, ZenginDialect.STANDARD).problems())
        .extracting(Problem::field)
        .containsExactly("amount", "amount", "sum");
  }

  @Test
  void more_than_six_digits_of_records_are_refused() {
    List<DebitRecord> million = Collections.nCopies(1_000_000, Debits.debit("1", 1));

    assertThat(codes(new DebitRequest(Debits.CLIENT, Debits.DAY, million)))
        .containsExactly("bank.request.too-many");
  }

  @Test
  void empty_requests_equal_keys_and_amounts_of_nothing_are_refused() {
    assertThat(codes(Debits.request())).containsExactly("bank.request.empty");
    assertThat(codes(Debits.request(Debits.debit("7", 1), Debits.debit("007", 1))))
        .containsExactly("bank.request.customer");
    assertThat(codes(Debits.request(Debits.debit("000", 1))))
        .containsExactly("bank.request.customer");
    assertThat(codes(Debits.request(Debits.debit("1", 0), Debits.debit("2", -5))))
        .containsExactly("bank.request.amount", "bank.request.amount");
  }

  @Test
  void a_client_code_that_is_no_number_is_refused() {
    DebitRequest request =
        new DebitRequest(
            new DebitClient("12A", "ア", Debits.CLIENT.account(), "", ""),
            Debits.DAY,
            List.of(Debits.debit("1", 1)));

    assertThat(codes(request)).containsExactly("bank.field.characters");
  }

  private static List<String> codes(DebitRequest request) {
    return DebitRequestFile.write(request, ZenginDialect.STANDARD).problems().stream()
        .map(Problem::code)
        .toList();
  }

  private static String text(Result<byte[]> file) {
    return new String(file.orElseThrow(), JIS);
  }
}
