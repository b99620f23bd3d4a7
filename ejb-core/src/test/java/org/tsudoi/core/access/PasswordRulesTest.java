package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.api.Problem;

class PasswordRulesTest {
  private static final LoginId ID = new LoginId("tanaka");
  private static final PasswordRules USUAL =
      new PasswordRules(8, 64, List.of("letter", "digit"), "!#$%&/_-+", Set.of("kumiai2026"));
  private static final PasswordRules FUND =
      new PasswordRules(8, 64, List.of("letter", "digit", "symbol"), "!#$%&/_-+", Set.of());

  @Test
  void eight_characters_with_letters_and_digits_pass() {
    assertThat(USUAL.check("yama3kawa", ID).isAccepted()).isTrue();
  }

  @Test
  void every_fault_is_told_at_once() {
    assertThat(codes(FUND, "あ12"))
        .containsExactly(
            "access.password.too-short",
            "access.password.character",
            "access.password.needs-letter",
            "access.password.needs-symbol");
  }

  @Test
  void a_symbol_outside_of_the_organizations_set_is_refused() {
    assertThat(codes(FUND, "yama3kawa!")).isEmpty();
    assertThat(codes(FUND, "yama3kawa!~")).containsExactly("access.password.character");
  }

  @Test
  void the_login_id_in_any_case_may_not_be_inside() {
    assertThat(codes(USUAL, "xTANAKA99")).containsExactly("access.password.like-id");
  }

  @Test
  void the_organizations_own_words_are_refused() {
    assertThat(codes(USUAL, "Kumiai2026")).containsExactly("access.password.common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password1", "Passw0rd!", "abcd1234", "1q2w3e4r", "qwerty123", "a1a1a1a1"})
  void what_everybody_tries_first_is_refused(String password) {
    assertThat(codes(USUAL, password)).contains("access.password.common");
  }

  @Test
  void first_passwords_keep_the_rules() {
    PasswordRules narrow =
        new PasswordRules(8, 10, List.of("upper", "lower", "digit", "symbol"), "@", Set.of());
    for (int i = 0; i < 100; i++) {
      assertThat(codes(narrow, FirstPassword.of(narrow, ID))).isEmpty();
    }
  }

  private static List<String> codes(PasswordRules rules, String password) {
    return rules.check(password, ID).problems().stream().map(Problem::code).toList();
  }
}
