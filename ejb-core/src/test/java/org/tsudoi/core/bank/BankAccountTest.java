package org.tsudoi.core.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.api.Problem;

class BankAccountTest {

  @Test
  void what_people_type_is_read() {
    BankAccount account = BankAccount.parse("９９９９", " 1", "普通預金", "12-345", "カ）アオバ").orElseThrow();

    assertThat(account)
        .isEqualTo(
            new BankAccount(
                "9999", "001", AccountType.ORDINARY, "0012345", new HolderName("ｶ)ｱｵﾊﾞ")));
    assertThat(account.masked()).isEqualTo("****345");
  }

  @Test
  void every_wrong_part_is_reported_at_its_field() {
    assertThat(BankAccount.parse("", "12a", "9", "12345678", "山田").problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            tuple("bank", "required"),
            tuple("branch", "bank.account.digits"),
            tuple("type", "bank.account.type"),
            tuple("number", "bank.account.digits"),
            tuple("holder", "bank.holder.characters"));
  }

  @Test
  void all_zeros_are_no_number() {
    assertThat(BankAccount.parse("9999", "123", "1", "0000000", "ア").isValid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, ORDINARY", "２, CURRENT", "4, SAVINGS", "当座, CURRENT", "貯蓄, SAVINGS"})
  void types_are_read_as_digit_or_word(String typed, AccountType type) {
    assertThat(AccountType.parse(typed).orElseThrow()).isEqualTo(type);
  }

  @Test
  void codes_of_another_length_are_bugs() {
    assertThatThrownBy(
            () ->
                new BankAccount("999", "123", AccountType.ORDINARY, "1234567", new HolderName("ｱ")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
