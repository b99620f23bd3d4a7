package org.tsudoi.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YenTest {

  private static final long BIG = 1_000_000_000_000L;

  @Test
  void four_joiners_and_two_leavers_in_june_cost_2200_yen() {
    Yen joining = Yen.of(300).times(4);
    Yen fee = Yen.of(500).times(4 - 2);
    assertThat(joining.plus(fee)).isEqualTo(Yen.of(2_200)).hasToString("2,200円");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200", "1,200", "1,200円", "￥１，２００", "\\1,200", " １２００　", "¥ 1200"})
  void amounts_are_read_as_people_write_them(String text) {
    assertThat(Yen.parse(text).orElseThrow()).isEqualTo(Yen.of(1_200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.5", "千円", "1,20", "--5", "1e3", "1 2a"})
  void other_texts_are_refused(String text) {
    assertThat(Yen.parse(text).problems()).extracting("code").containsExactly("yen.not-a-number");
  }

  @Test
  void nothing_is_missing_and_too_much_is_too_much() {
    assertThat(Yen.parse(null).problems()).extracting("code").containsExactly("required");
    assertThat(Yen.parse("9".repeat(19)).problems())
        .extracting("code")
        .containsExactly("yen.too-large");
  }

  @Test
  void an_overflow_is_refused() {
    Yen most = Yen.of(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Yen.of(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Yen.of(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_sum_of_none_is_zero() {
    assertThat(List.<Yen>of().stream().collect(Yen.sum())).isEqualTo(Yen.ZERO);
  }

  @Property
  boolean a_written_amount_is_read_back(@ForAll long amount) {
    return Yen.parse(Yen.of(amount).toString()).orElseThrow().equals(Yen.of(amount));
  }

  @Property
  boolean taking_away_undoes_adding(
      @ForAll @LongRange(min = -BIG, max = BIG) long a,
      @ForAll @LongRange(min = -BIG, max = BIG) long b) {
    return Yen.of(a).plus(Yen.of(b)).minus(Yen.of(b)).equals(Yen.of(a));
  }

  @Property
  boolean times_is_repeated_adding(
      @ForAll @LongRange(min = -BIG, max = BIG) long a, @ForAll @IntRange(max = 50) int n) {
    Yen sum = java.util.Collections.nCopies(n, Yen.of(a)).stream().collect(Yen.sum());
    return Yen.of(a).times(n).equals(sum);
  }
}
