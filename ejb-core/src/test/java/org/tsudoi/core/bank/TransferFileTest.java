package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;

/** The file of general transfers (総合振込, P-32, P-33). */
class TransferFileTest {
  private static final Charset JIS = Charset.forName("JIS_X0201");
  private static final Map<String, String> USUAL =
      Map.of(
          "bank.transfer.client-code", "1000000001",
          "bank.transfer.client-name", "アオバクラブ",
          "bank.transfer.bank", "9999",
          "bank.transfer.branch", "001",
          "bank.transfer.type", "普通",
          "bank.transfer.number", "1234567");

  private static TransferOrder order(TransferRecord... records) {
    return new TransferOrder(Debits.CLIENT, Debits.DAY, List.of(records));
  }

  private static TransferRecord transfer(String customer, long yen) {
    return new TransferRecord(customer, Debits.account("12345", "カ）サンプルショウジ"), Yen.of(yen));
  }

  @Test
  void the_file_is_right_to_the_byte() {
    Result<byte[]> file =
        TransferFile.write(
            order(transfer("17", 10_000), transfer("18", 9_999_999_999L)), ZenginDialect.STANDARD);
    assertThat(new String(file.orElseThrow(), JIS))
        .isEqualTo(
            "12100001234567ｱｵﾊﾞｷﾝﾛｳｼﾔﾌｸｼｸﾗﾌﾞ                       04139999ｱｵﾊﾞ           123"
                + "ｴｷﾏｴ           17777777                 \r\n"
                + "29999               123               000010012345ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"
                + "                  00000100000000000001700000000007        \r\n"
                + "29999               123               000010012345ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"
                + "                  99999999990000000001800000000007        \r\n"
                + "8000002010000009999"
                + " ".repeat(101)
                + "\r\n9"
                + " ".repeat(119)
                + "\r\n");
  }

  @Test
  void every_record_has_120_bytes_and_the_trailer_counts_and_sums_them() {
    byte[] file =
        TransferFile.write(
                order(transfer("1", 1), transfer("2", 20), transfer("3", 300)),
                ZenginDialect.STANDARD)
            .orElseThrow();
    List<byte[]> lines = FileLines.of(file);
    assertThat(lines).hasSize(6).allMatch(line -> line.length == 120);
    FixedRecord trailer =
        new FixedRecord(5, TransferLayout.TRAILER, lines.get(4), ZenginEncoding.JIS_X_0201);
    assertThat(trailer.number(OrderLayout.COUNT)).isEqualTo(3);
    assertThat(trailer.number(OrderLayout.SUM)).isEqualTo(321);
  }

  @Test
  void nothing_to_transfer_no_amount_and_what_does_not_fit_is_refused() {
    assertThat(codes(order())).containsExactly("bank.transfer.empty");
    assertThat(codes(order(transfer("1", 0), transfer("2", -1))))
        .containsExactly("bank.transfer.amount", "bank.transfer.amount");
    assertThat(codes(order(transfer("1", 10_000_000_000L)))).containsExactly("bank.field.too-long");
    assertThat(codes(order(transfer("1".repeat(11), 1)))).containsExactly("bank.field.too-long");
    assertThat(codes(order(transfer("x", 1)))).containsExactly("bank.field.characters");
  }

  private static List<String> codes(TransferOrder order) {
    return TransferFile.write(order, ZenginDialect.STANDARD).problems().stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void as_whom_an_organization_pays_is_its_setting() {
    assertThat(TransferSettings.read(new MapSettings(Map.of()))).isEmpty();
    TransferSettings read = TransferSettings.read(new MapSettings(USUAL)).orElseThrow();
    assertThat(read.client().code()).isEqualTo("1000000001");
    assertThat(read.client().account().number()).isEqualTo("1234567");
    Map<String, String> wrong = new TreeMap<>(USUAL);
    wrong.put("bank.transfer.number", "12x");
    MapSettings given = new MapSettings(wrong);
    TransferSettings.read(given);
    assertThat(given.problems().keySet()).containsExactly("bank.transfer.number");
  }

  @Test
  void nobody_pays_from_a_savings_account() {
    Map<String, String> wrong = new TreeMap<>(USUAL);
    wrong.put("bank.transfer.type", "貯蓄");
    MapSettings given = new MapSettings(wrong);
    TransferSettings.read(given);
    assertThat(given.problems().keySet()).containsExactly("bank.transfer.type");
  }
}
