package org.tsudoi.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "123-4567", "〒１２３－４５６７", "123ー4567", " 123 4567 "})
  void postal_codes_are_read_as_people_write_them(String text) {
    assertThat(PostalCode.parse(text).orElseThrow()).hasToString("123-4567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456", "12345678", "12a4567"})
  void other_postal_codes_are_refused(String text) {
    assertThat(PostalCode.parse(text).problems())
        .extracting("code")
        .containsExactly("postal-code.form");
  }

  @ParameterizedTest
  @CsvSource({
    "０３（１２３４）５６７８,03-1234-5678",
    "0312345678,03-1234-5678",
    "+81 90-1234-5678,090-1234-5678",
    "090ー1234ー5678,090-1234-5678",
    "0120-000-000,0120-000-000",
    "08001234567,0800-123-4567",
    "045.000.0000,045-000-0000"
  })
  void telephone_numbers_are_read_as_people_write_them(String text, String shown) {
    assertThat(PhoneNumber.parse(text).orElseThrow()).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"110", "1234567890", "090-1234-56789", "内線5", "0012345678"})
  void other_telephone_numbers_are_refused(String text) {
    assertThat(PhoneNumber.parse(text).problems()).extracting("code").containsExactly("phone.form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Taro.Aoba@example.jp", "Taro.Aoba@EXAMPLE.jp", "Ｔａｒｏ．Ａｏｂａ＠ｅｘａｍｐｌｅ．ｊｐ "})
  void mail_addresses_are_read_in_either_width(String text) {
    assertThat(EmailAddress.parse(text).orElseThrow()).hasToString("Taro.Aoba@example.jp");
  }

  @ParameterizedTest
  @CsvSource({
    ".taro@example.jp,email.dot-first",
    "taro.@example.jp,email.dot-last",
    "ta..ro@example.jp,email.dot-double",
    "taro.example.jp,email.at",
    "ta@ro@example.jp,email.at",
    "@example.jp,email.local",
    "taro@example,email.domain",
    "taro@-example.jp,email.domain",
    "taro@example..jp,email.domain",
    "ta ro@example.jp,email.character",
    "太郎@example.jp,email.character",
    "taro@[127.0.0.1],email.character"
  })
  void mail_addresses_that_break_the_standard_are_refused_with_the_reason(
      String text, String code) {
    assertThat(EmailAddress.parse(text).problems()).extracting("code").containsExactly(code);
  }

  @Test
  void every_reason_is_told_at_once() {
    assertThat(EmailAddress.parse("..太.@jp").problems())
        .extracting("code")
        .containsExactly(
            "email.character", "email.dot-first", "email.dot-last", "email.dot-double");
  }

  @Test
  void masked_addresses_do_not_give_the_name_away() {
    assertThat(EmailAddress.of("taro@example.jp").masked()).isEqualTo("t***@example.jp");
  }

  @Test
  void ids_are_positive_numbers() {
    assertThat(MemberId.parse("００１２").orElseThrow()).isEqualTo(MemberId.of(12));
    assertThat(OfficeId.parse("0").problems())
        .extracting("code")
        .containsExactly("id.not-a-number");
    assertThat(FilingId.parse("1 or 1=1").isValid()).isFalse();
    assertThat(InvoiceId.parse("9".repeat(19)).isValid()).isFalse();
    assertThatThrownBy(() -> AccountId.of(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Aoba", "1aoba", "ao_ba", "../aoba", "aoba\n"})
  void organization_ids_have_one_form(String text) {
    assertThat(OrganizationId.parse(text).isValid()).isFalse();
    assertThat(OrganizationId.parse("aoba-2").isValid()).isTrue();
  }
}
