package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.MapSettings;

class BankSettingsTest {

  private static final Map<String, String> USUAL =
      Map.of(
          "bank.debit.client-code", "1234567",
          "bank.debit.client-name", "アオバクラブ",
          "bank.debit.bank", "9999",
          "bank.debit.branch", "123",
          "bank.debit.type", "普通",
          "bank.debit.number", "7777777");

  @Test
  void an_organization_without_a_client_code_has_no_direct_debit() {
    assertThat(BankSettings.read(new MapSettings(Map.of()))).isEmpty();
  }

  @Test
  void little_need_be_said_of_an_ordinary_bank() {
    BankSettings read = BankSettings.read(new MapSettings(USUAL)).orElseThrow();

    assertThat(read.dialect()).isEqualTo(ZenginDialect.STANDARD);
    assertThat(read.client())
        .isEqualTo(
            new DebitClient(
                "0001234567", "ｱｵﾊﾞｸﾗﾌﾞ", Debits.account("7777777", "ｱｵﾊﾞｸﾗﾌﾞ"), "", ""));
  }

  @Test
  void a_bank_of_its_own_kind_is_described_by_keys() {
    Map<String, String> own = new HashMap<>(USUAL);
    own.put("bank.file.line-end", "NONE");
    own.put("bank.file.encoding", "MS932");
    own.put("bank.file.kana", "NARROW");
    own.put("bank.file.end-mark", "true");
    own.put("bank.file.account-padding", "SPACES");
    own.put("bank.file.new-codes", "false");
    own.put("bank.result.E", "OTHER");
    ZenginDialect dialect = BankSettings.read(new MapSettings(own)).orElseThrow().dialect();

    Map<String, DebitOutcome> codes = new HashMap<>(DebitOutcome.ZENGIN);
    codes.put("E", DebitOutcome.OTHER);
    assertThat(dialect)
        .isEqualTo(
            new ZenginDialect(
                LineEnd.NONE,
                ZenginEncoding.MS932,
                KanaSet.NARROW,
                codes,
                true,
                AccountPadding.SPACES,
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "bank.debit.client-code, 12A",
    "bank.debit.client-code, 12345678901",
    "bank.debit.bank, 99999",
    "bank.debit.branch, x",
    "bank.debit.type, 9",
    "bank.debit.number, 0",
    "bank.debit.holder, 青葉",
    "bank.debit.bank-name, アオバアオバアオバアオバアオバ",
    "bank.debit.branch-name, 駅前",
    "bank.file.line-end, CR",
    "bank.file.encoding, UTF-8",
    "bank.file.kana, WIDE",
    "bank.file.end-mark, yes",
    "bank.result.1, BROKE",
  })
  void a_bad_value_is_refused_by_its_key_P_3(String key, String value) {
    Map<String, String> bad = new HashMap<>(USUAL);
    bad.put(key, value);
    MapSettings settings = new MapSettings(bad);

    BankSettings.read(settings);

    assertThat(settings.problems()).containsOnlyKeys(key);
  }

  @Test
  void money_is_received_on_the_debit_account_unless_another_is_named_P_32() {
    assertThat(ReceiptSettings.read(new MapSettings(Map.of()))).isEmpty();
    assertThat(received(Map.of()).account().number()).isEqualTo("7777777");
    BankAccount own =
        received(
                Map.of(
                    "bank.receipt.bank", "9998",
                    "bank.receipt.branch", "5",
                    "bank.receipt.type", "当座",
                    "bank.receipt.number", "1234"))
            .account();
    assertThat(own.bank() + own.branch() + own.type() + own.number())
        .isEqualTo("9998005CURRENT0001234");
  }

  private static ReceiptSettings received(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(USUAL);
    all.putAll(more);
    return ReceiptSettings.read(new MapSettings(all)).orElseThrow();
  }

  @Test
  void a_bad_account_for_money_received_is_refused_by_its_key_P_3() {
    MapSettings settings =
        new MapSettings(
            Map.of(
                "bank.receipt.bank", "99999",
                "bank.receipt.branch", "5",
                "bank.receipt.type", "当座",
                "bank.receipt.number", "1234"));

    assertThat(ReceiptSettings.read(settings)).isEmpty();
    assertThat(settings.problems()).containsOnlyKeys("bank.receipt.bank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aoba", "minato"})
  void the_demonstration_organizations_collect_by_direct_debit_and_pay_by_transfer(
      String organization) throws IOException {
    Map<String, String> values = new HashMap<>();
    Properties file = new Properties();
    Path path = Path.of("../config/organizations", organization, "organization.properties");
    try (Reader reader = Files.newBufferedReader(path)) {
      file.load(reader);
    }
    file.stringPropertyNames().forEach(key -> values.put(key, file.getProperty(key)));
    MapSettings settings = new MapSettings(values);

    assertThat(BankSettings.read(settings)).isPresent();
    assertThat(TransferSettings.read(settings)).isPresent();
    assertThat(settings.problems()).isEmpty();
  }
}
