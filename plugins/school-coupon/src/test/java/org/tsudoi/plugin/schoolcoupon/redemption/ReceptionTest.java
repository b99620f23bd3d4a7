package org.tsudoi.plugin.schoolcoupon.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception.Claim;

/** SC-21, SC-40, SC-44: number and birth date, and how little they tell. */
class ReceptionTest {
  private final Example example = new Example();
  private final Reception reception = example.house.get(Reception.class);

  @BeforeEach
  void people() {
    example.person("K12345", "1985-04-12", "F", "REGULAR");
    example.person("K1234501", "1983-01-31", "M", "REGULAR");
  }

  @AfterEach
  void close() {
    example.close();
  }

  private Result<Entry> enter(String number, String birth, String client, String device) {
    return reception.enter(new Claim(number, birth, client, device, Optional.of(1L)));
  }

  private String code(Result<Entry> entry) {
    return entry.problems().get(0).code();
  }

  @Test
  void sc_21_numbers_and_dates_are_read_as_people_type_them() {
    for (String number : List.of("K12345", "k12345", "Ｋ１２３４５", " K-12345 ")) {
      for (String birth : List.of("19850412", "１９８５０４１２", "1985-04-12", "昭和60年4月12日")) {
        assertThat(enter(number, birth, "a", "").isValid()).as(number + " " + birth).isTrue();
      }
    }
    assertThat(enter("K1234501", "19830131", "a", "").isValid()).isTrue();
  }

  @Test
  void what_cannot_be_a_number_or_a_day_is_told_at_its_field() {
    assertThat(enter("12", "19850230", "a", "").problems())
        .extracting(problem -> problem.field() + " " + problem.code())
        .containsExactly("number person.number", "birth person.birth");
  }

  @Test
  void sc_44_a_wrong_number_and_a_wrong_date_are_answered_alike() {
    assertThat(enter("K12345", "19850413", "a", "").problems())
        .isEqualTo(enter("999999", "19850412", "b", "").problems());
  }

  @Test
  void sc_44_after_five_failures_a_client_waits_even_with_the_right_date() {
    for (int i = 0; i < 5; i++) {
      assertThat(code(enter("K12345", "20000101", "a", ""))).isEqualTo("visit.unknown");
    }
    assertThat(code(enter("K12345", "19850412", "a", ""))).isEqualTo("visit.wait");
    assertThat(code(enter("777777", "20000101", "a", ""))).isEqualTo("visit.unknown");
    example.house.clock().pass(Duration.ofMinutes(10));
    assertThat(enter("K12345", "19850412", "a", "").isValid()).isTrue();
  }

  @Test
  void sc_44_a_number_that_does_not_exist_is_held_back_just_the_same() {
    for (int i = 0; i < 5; i++) {
      enter("777777", "20000101", "a", "");
    }
    assertThat(code(enter("777777", "20000101", "a", ""))).isEqualTo("visit.wait");
  }

  @Test
  void sc_44_strangers_everywhere_keep_nobody_out_for_longer_than_half_an_hour() {
    Entry before = enter("K12345", "19850412", "home", "").orElseThrow();
    for (int i = 0; i < 8; i++) {
      enter("K12345", "20000101", "stranger" + i, "");
    }
    assertThat(code(enter("K12345", "19850412", "hospital", ""))).isEqualTo("visit.wait");
    assertThat(enter("K12345", "19850412", "hospital", before.device()).isValid()).isTrue();
    example.house.clock().pass(Duration.ofMinutes(30));
    assertThat(enter("K12345", "19850412", "hospital", "").isValid()).isTrue();
  }

  @Test
  void sc_44_no_list_of_members_can_be_probed_out_from_one_place() {
    int answered = 0;
    for (int i = 0; i < 100; i++) {
      answered +=
          code(enter(String.valueOf(200000 + i), "19850412", "prober", "")).equals("visit.unknown")
              ? 1
              : 0;
    }
    assertThat(answered).isEqualTo(40);
  }

  @Test
  void a_visit_holds_for_its_time_and_its_facility_and_can_be_ended() {
    Entry entry = enter("K12345", "19850412", "a", "").orElseThrow();
    assertThat(reception.visit(entry.token()).orElseThrow().facility()).contains(1L);
    assertThat(example.house.in("other", () -> reception.visit(entry.token()))).isEmpty();
    example.house.clock().pass(Duration.ofMinutes(30));
    assertThat(reception.visit(entry.token())).isEmpty();
    Entry again = enter("K12345", "19850412", "a", entry.device()).orElseThrow();
    reception.leave(again.token());
    assertThat(reception.visit(again.token())).isEmpty();
  }
}
