package org.tsudoi.plugin.schoolcoupon.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
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
  void sc_44_a_stranger_who_never_stops_keeps_no_newcomer_out() {
    for (int window = 0; window < 3; window++) {
      for (int i = 0; i < 30; i++) {
        enter("K12345", "20000101", "stranger" + i % 3, "");
        example.house.clock().pass(Duration.ofMinutes(1));
        if (i == 15) {
          assertThat(code(enter("K12345", "19850412", "stranger0", ""))).isEqualTo("visit.wait");
          assertThat(enter("K12345", "19850412", "hospital" + window, "").isValid()).isTrue();
        }
      }
    }
  }

  @Test
  void sc_44_who_mistypes_while_strangers_are_at_the_number_waits_until_the_office_helps() {
    PersonNumber number = new PersonNumber("K12345");
    Attempts attempts = example.house.get(Attempts.class);
    for (int i = 0; i < 8; i++) {
      enter("K12345", "20000101", "stranger" + i, "");
    }
    assertThat(code(enter("K12345", "19850421", "hospital", ""))).isEqualTo("visit.unknown");
    assertThat(code(enter("K12345", "19850412", "hospital", ""))).isEqualTo("visit.wait");
    assertThat(attempts.held(number)).contains(Duration.ofMinutes(30));
    attempts.free(number);
    assertThat(attempts.held(number)).isEmpty();
    assertThat(enter("K12345", "19850412", "hospital", "").isValid()).isTrue();
  }

  @Test
  void sc_44_a_crowd_of_addresses_is_held_by_the_number_and_known_browsers_are_not() {
    Entry before = enter("K12345", "19850412", "home", "").orElseThrow();
    int heard = 0;
    for (int i = 0; i < 60; i++) {
      heard += code(enter("K12345", "20000101", "bot" + i, "")).equals("visit.unknown") ? 1 : 0;
    }
    assertThat(heard).isEqualTo(20);
    assertThat(code(enter("K12345", "19850412", "hospital", ""))).isEqualTo("visit.wait");
    assertThat(enter("K12345", "19850412", "hospital", before.device()).isValid()).isTrue();
    example.house.clock().pass(Duration.ofMinutes(30));
    assertThat(enter("K12345", "19850412", "hospital", "").isValid()).isTrue();
  }

  @Test
  void sc_44_my_page_is_shut_to_nobody_by_the_slips_of_others_and_a_poster_not_either() {
    for (int i = 0; i < 400; i++) {
      String number = String.valueOf(200000 + i);
      enterAt(Optional.empty(), number, "20000101", "teacher" + i / 2);
      enterAt(Optional.of(1L), number, "20000101", "prober" + i / 40);
    }
    assertThat(enterAt(Optional.empty(), "K12345", "19850412", "newcomer").isValid()).isTrue();
    assertThat(enterAt(Optional.of(1L), "K12345", "19850412", "guest").isValid()).isTrue();
    assertThat(code(enterAt(Optional.of(1L), "200999", "20000101", "prober9")))
        .isEqualTo("visit.wait");
  }

  private Result<Entry> enterAt(Optional<Long> place, String number, String birth, String client) {
    return reception.enter(new Claim(number, birth, client, "", place));
  }

  @Test
  void sc_44_many_guesses_at_once_are_heard_no_more_often_than_one_after_the_other() {
    assertThat(heard(n -> enter("K12345", "20000101", "one", ""))).isEqualTo(5);
    assertThat(heard(n -> enter("K1234501", "20000101", "bot" + n, ""))).isEqualTo(20);
    assertThat(heard(n -> enter(String.valueOf(300000 + n), "20000101", "prober", "")))
        .isEqualTo(40);
  }

  private long heard(IntFunction<Result<Entry>> guess) {
    return example.house.atOnce(50, guess::apply).stream()
        .filter(entry -> code(entry).equals("visit.unknown"))
        .count();
  }

  @Test
  void sc_44_all_addresses_of_one_ipv6_network_are_one_caller() {
    for (int i = 0; i < 5; i++) {
      enter("K12345", "20000101", "2001:db8:0:1::" + i, "");
    }
    assertThat(code(enter("K12345", "19850412", "2001:db8:0:1:abcd::9", "")))
        .isEqualTo("visit.wait");
    assertThat(enter("K12345", "19850412", "2001:db8:0:2::1", "").isValid()).isTrue();
    assertThat(Network.of("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(Network.of("no address")).isEqualTo("no address");
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
