package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of the time (P-12). */
class TotpTest {
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_rfc_6238(long second, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    long step = Totp.step(Instant.ofEpochSecond(second));
    assertThat(Totp.code(secret, step, 8)).isEqualTo(code);
    assertThat(Totp.code(secret, step, Totp.DIGITS)).isEqualTo(code.substring(2));
  }

  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void secrets_are_written_as_in_rfc_4648(String bytes, String text) {
    assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
  }

  @Test
  void a_secret_has_160_bits_and_is_another_each_time() {
    assertThat(Totp.base32(Totp.secret())).hasSize(32).isNotEqualTo(Totp.base32(Totp.secret()));
  }

  @ParameterizedTest
  @CsvSource({"123456", "１２３４５６", "123 456", "'　１２３ ４５６ '", "123-456"})
  void a_code_is_read_in_either_width_with_spaces(String typed) {
    assertThat(FactorCode.parse(typed).orElseThrow().digits()).isEqualTo("123456");
  }

  @ParameterizedTest
  @CsvSource({"1234-5678-9012", "１２３４ー５６７８－９０１２", "1234−5678‐9012"})
  void a_recovery_code_is_read_with_any_hyphen(String typed) {
    assertThat(FactorCode.parse(typed).orElseThrow().digits()).isEqualTo("123456789012");
  }

  @ParameterizedTest
  @CsvSource({"12345", "1234567", "abcdef", "12345678901", "١٢٣٤٥٦"})
  void anything_else_is_no_code(String typed) {
    assertThat(FactorCode.parse(typed).problems())
        .extracting("code")
        .containsExactly("access.factor.form");
  }
}
