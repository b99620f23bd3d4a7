package org.tsudoi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

  @Test
  void a_refused_input_keeps_its_problems_through_further_steps() {
    Result<Integer> refused = Result.<String>refused("required").map(String::length).at("fee");
    assertThat(refused.problems()).containsExactly(Problem.at("fee", "required"));
    assertThat(refused.decision().isAccepted()).isFalse();
    assertThatThrownBy(refused::orElseThrow).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_good_input_goes_on() {
    Result<Integer> length = Result.of("abc").at("fee").map(String::length);
    assertThat(length.toOptional()).contains(3);
    assertThat(length.decision()).isEqualTo(Decision.accepted());
  }

  @Test
  void decisions_together_tell_every_problem() {
    Decision both =
        Decision.refused(Problem.at("a", "x")).and(Decision.refused(Problem.at("b", "y")));
    assertThat(both.problems()).extracting(Problem::field).containsExactly("a", "b");
    assertThat(Decision.accepted().and(Decision.accepted()).isAccepted()).isTrue();
    assertThat(Decision.of(List.of()).isAccepted()).isTrue();
  }

  @Test
  void a_refusal_without_a_reason_is_a_bug() {
    assertThatThrownBy(Decision::refused).isInstanceOf(IllegalArgumentException.class);
  }
}
