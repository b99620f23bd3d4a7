package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of one payer's name (P-32). */
class PayerNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ｶ)ﾐﾄﾞﾘｼﾖｳｼﾞ",
        "(ｶ)ﾐﾄﾞﾘｼﾖｳｼﾞ",
        "ﾐﾄﾞﾘｼﾖｳｼﾞ(ｶ",
        "ﾐﾄﾞﾘｼﾖｳｼﾞ(ｶ)",
        "カブシキガイシャ ミドリショウジ",
        "ミドリショウジ　カブシキガイシャ",
        "ユ）ミドリショウジ",
        "みどりしょうじ",
        "0001234 ｶ)ﾐﾄﾞﾘｼﾖｳｼﾞ",
        "ﾐﾄﾞﾘ-ｼﾖｳｼﾞ."
      })
  void one_name_has_one_key(String written) {

    assertThat(PayerName.of(written).key()).isEqualTo("ﾐﾄﾞﾘｼﾖｳｼﾞ");
  }

  @Test
  void the_number_in_front_is_read() {
    assertThat(PayerName.of("0001234 ｶ)ﾐﾄﾞﾘ").number()).isEqualTo("1234");
    assertThat(PayerName.of("ﾐﾄﾞﾘ").number()).isEmpty();
    assertThat(PayerName.of("21ｾｲｷ").key()).isEqualTo("21ｾｲｷ");
  }

  @Test
  void other_names_stay_others() {
    assertThat(PayerName.of("ﾐﾄﾞﾘｼﾖｳｶｲ").key()).isNotEqualTo(PayerName.of("ﾐﾄﾞﾘｼﾖｳｼﾞ").key());
    assertThat(PayerName.of("ｶ)").key()).isEmpty();
    assertThat(PayerName.significant("0000000000")).isEmpty();
    assertThat(PayerName.significant("A1")).isEmpty();
  }
}
