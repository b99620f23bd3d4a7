package org.tsudoi.plugin.schoolcoupon.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** SC-2, SC-22..27: what is booked, and that it is booked once. */
class RedeemingTest {
  private static Example example;
  private static int next = 100000;
  private final Redeeming redeeming = example.house.get(Redeeming.class);
  private final Coupons coupons = example.house.get(Coupons.class);
  private final Facility hospital =
      example.facility("checkup/DAY", "checkup/NIGHT", "checkup/BRAIN", "women", "refresh");

  @BeforeAll
  static void open() {
    example = new Example(60);
  }

  @AfterAll
  static void close() {
    example.close();
  }

  private Visit visitor() {
    return visitor(hospital);
  }

  private Visit visitor(Facility facility) {
    example.house.clock().stopOn(Example.AUTUMN);
    PersonNumber number = member();
    example.grant();
    return at(facility, number);
  }

  private PersonNumber member() {
    return example.person(String.valueOf(++next), "1980-01-01", "F", "REGULAR");
  }

  private Visit at(Facility facility, PersonNumber number) {
    return new Visit(
        example.house.get(People.class).find(number).orElseThrow(), Optional.of(facility.id()));
  }

  private Coupon coupon(Visit visit, String offer) {
    return coupons.of(visit.person().number()).stream()
        .filter(each -> each.offer().equals(offer))
        .findFirst()
        .orElseThrow();
  }

  private Order order(Visit visit, String offer, String variant, int quantity) {
    return new Order(UUID.randomUUID(), coupon(visit, offer).id(), variant, quantity);
  }

  private List<String> problems(Result<Use> result) {
    return result.problems().stream().map(problem -> problem.code()).toList();
  }

  @Test
  void sc_26_only_a_use_of_just_now_at_this_facility_is_shown_as_done() {
    OffsetDateTime at = OffsetDateTime.parse("2026-09-01T12:00:00+09:00");
    Instant soon = at.plusMinutes(9).toInstant();
    assertThat(used(at, 0).isProof(1, soon)).isTrue();
    assertThat(used(at, 0).isProof(2, soon)).isFalse();
    assertThat(used(at, 1).isProof(1, soon)).isFalse();
    assertThat(used(at, 0).isProof(1, at.plusMinutes(10).toInstant())).isFalse();
  }

  private static Use used(OffsetDateTime at, int cancelled) {
    return new Use(
        1,
        UUID.randomUUID(),
        1,
        new PersonNumber("100001"),
        1,
        "refresh",
        "",
        "",
        1,
        cancelled,
        Yen.of(1000),
        "PHONE",
        at);
  }

  @Test
  void a_use_is_booked_with_its_price_and_counted() {
    Visit visit = visitor();
    Use use = redeeming.redeem(visit, order(visit, "refresh", "", 2)).orElseThrow();
    assertThat(use.quantity()).isEqualTo(2);
    assertThat(use.price().amount()).isEqualTo(1000);
    assertThat(coupon(visit, "refresh").left()).isEqualTo(1);
  }

  @Test
  void sc_45_a_use_takes_the_price_of_its_day() {
    Facility hotel = example.facility("refresh");
    example.price(hotel, "refresh", "2026-09-02", 1200);
    example.price(hotel, "refresh", "2026-09-03", null);
    Visit visit = visitor(hotel);
    assertThat(redeeming.redeem(visit, order(visit, "refresh", "", 1)).orElseThrow().price())
        .isEqualTo(Yen.of(1000));
    example.house.clock().stopOn(LocalDate.of(2026, 9, 2));
    assertThat(redeeming.redeem(visit, order(visit, "refresh", "", 1)).orElseThrow().price())
        .isEqualTo(Yen.of(1200));
    example.house.clock().stopOn(LocalDate.of(2026, 9, 3));
    assertThat(problems(redeeming.redeem(visit, order(visit, "refresh", "", 1))))
        .containsExactly("redeem.not-here");
    assertThat(example.house.get(Counter.class).choices(visit.person(), hotel)).isEmpty();
  }

  @Test
  void sc_2_using_one_check_up_removes_the_other_two() {
    Visit visit = visitor();
    redeeming.redeem(visit, order(visit, "checkup", "NIGHT", 1)).orElseThrow();
    assertThat(problems(redeeming.redeem(visit, order(visit, "checkup", "DAY", 1))))
        .containsExactly("redeem.none-left");
    Counter counter = example.house.get(Counter.class);
    assertThat(counter.choices(visit.person(), hospital))
        .extracting(Choice::name)
        .containsExactly("女性がん検診・一般(40以上)", "マイ リフレッシュ");
  }

  @Test
  void the_same_key_gives_the_use_booked_before_even_when_nothing_is_left() {
    Visit visit = visitor();
    Order order = order(visit, "checkup", "DAY", 1);
    Use first = redeeming.redeem(visit, order).orElseThrow();
    assertThat(redeeming.redeem(visit, order).orElseThrow().id()).isEqualTo(first.id());
    assertThat(coupon(visit, "checkup").used()).isEqualTo(1);
  }

  @Test
  void a_double_tap_on_many_lines_books_once() {
    Visit visit = visitor();
    Order order = order(visit, "refresh", "", 1);
    List<Result<Use>> answers = example.house.atOnce(50, number -> redeeming.redeem(visit, order));
    assertThat(answers).allMatch(Result::isValid);
    assertThat(answers.stream().map(each -> each.orElseThrow().id()).distinct()).hasSize(1);
    assertThat(coupon(visit, "refresh").used()).isEqualTo(1);
  }

  @Test
  void two_hundred_phones_at_the_last_coupon_a_hundred_times_book_it_exactly_once() {
    List<Visit> visits = IntStream.range(0, 100).mapToObj(n -> at(hospital, member())).toList();
    example.grant();
    for (Visit visit : visits) {
      long coupon = coupon(visit, "women").id();
      long booked =
          example
              .house
              .atOnce(
                  200,
                  number -> redeeming.redeem(visit, new Order(UUID.randomUUID(), coupon, "", 1)))
              .stream()
              .filter(Result::isValid)
              .count();
      assertThat(booked).isEqualTo(1);
      assertThat(coupon(visit, "women").used()).isEqualTo(1);
      assertThat(uses(coupon)).isEqualTo(1);
    }
  }

  @Test
  void two_of_three_check_ups_at_once_leave_one_used() {
    for (int round = 0; round < 20; round++) {
      Visit visit = visitor();
      long coupon = coupon(visit, "checkup").id();
      List<String> variants = List.of("DAY", "NIGHT", "BRAIN");
      List<Result<Use>> answers =
          example.house.atOnce(
              30,
              number ->
                  redeeming.redeem(
                      visit, new Order(UUID.randomUUID(), coupon, variants.get(number % 3), 1)));
      assertThat(answers.stream().filter(Result::isValid)).hasSize(1);
      assertThat(uses(coupon)).isEqualTo(1);
    }
  }

  private long uses(long coupon) {
    return example
        .house
        .database()
        .first(
            "select coalesce(sum(quantity), 0) from school_coupon_use where coupon = ?",
            row -> row.getLong(1),
            coupon)
        .orElseThrow();
  }

  @Test
  void what_a_facility_does_not_take_is_refused_and_nothing_is_counted() {
    Facility dentist = example.facility("dental");
    Visit visit = visitor(dentist);
    assertThat(problems(redeeming.redeem(visit, order(visit, "refresh", "", 1))))
        .containsExactly("redeem.not-here");
    assertThat(problems(redeeming.redeem(visit, order(visit, "checkup", "", 1))))
        .containsExactly("redeem.not-here");
    assertThat(coupon(visit, "refresh").used()).isZero();
  }

  @Test
  void somebody_elses_coupon_is_refused() {
    Visit one = visitor();
    Visit other = visitor();
    assertThat(problems(redeeming.redeem(one, order(other, "refresh", "", 1))))
        .containsExactly("redeem.not-here");
    assertThat(
            example.house.<List<String>>in(
                "other",
                () -> problems(redeeming.redeem(one, new Order(UUID.randomUUID(), 1, "", 1)))))
        .containsExactly("redeem.not-here");
  }

  @Test
  void sc_8_who_lost_the_qualification_yesterday_cannot_use_what_was_granted() {
    Visit visit = visitor();
    example.lose(visit.person().number(), Example.AUTUMN.minusDays(1).toString());
    Visit now = at(hospital, visit.person().number());
    assertThat(problems(redeeming.redeem(now, order(now, "refresh", "", 1))))
        .containsExactly("redeem.not-qualified");
    assertThat(example.house.get(Counter.class).choices(now.person(), hospital)).isEmpty();
    example.lose(visit.person().number(), Example.AUTUMN.toString());
    Visit still = at(hospital, visit.person().number());
    assertThat(redeeming.redeem(still, order(still, "refresh", "", 1)).isValid()).isTrue();
  }

  @Test
  void sc_7_before_and_after_its_time_a_coupon_is_refused() {
    Visit visit = visitor();
    example.house.clock().stopOn(LocalDate.of(2026, 12, 31));
    assertThat(redeeming.redeem(visit, order(visit, "women", "", 1)).isValid()).isTrue();
    example.house.clock().stopOn(LocalDate.of(2027, 1, 1));
    assertThat(problems(redeeming.redeem(visit, order(visit, "checkup", "DAY", 1))))
        .containsExactly("redeem.not-valid");
  }

  @Test
  void sc_41_paper_and_phone_exclude_each_other_in_the_database_itself() {
    Visit visit = visitor();
    Coupon coupon = coupon(visit, "refresh");
    example
        .house
        .database()
        .change("update school_coupon_coupon set medium = 'PAPER' where id = ?", coupon.id());
    assertThat(problems(redeeming.redeem(visit, order(visit, "refresh", "", 1))))
        .containsExactly("redeem.on-paper");
    assertThatThrownBy(() -> insertUse(coupon, visit)).hasMessageContaining("is on PAPER");
    example
        .house
        .database()
        .change(
            "insert into school_coupon_paper (serial, coupon, printed_by, printed_at)"
                + " values (?, ?, 'x', now())",
            "S" + coupon.id(),
            coupon.id());
    assertThatThrownBy(
            () ->
                example
                    .house
                    .database()
                    .change(
                        "update school_coupon_coupon set medium = 'PHONE' where id = ?",
                        coupon.id()))
        .hasMessageContaining("is out");
  }

  @Test
  void sc_27_a_visit_books_at_the_facility_where_it_began_only() {
    Visit visit = visitor();
    Reception reception = example.house.get(Reception.class);
    Entry entry =
        reception
            .enter(
                new Reception.Claim(
                    visit.person().number().value(), "19800101", "x", "", visit.facility()))
            .orElseThrow();
    Facility other = example.facility("refresh");
    Order order = order(visit, "refresh", "", 1);
    assertThat(problems(redeeming.redeem(entry.token(), other.code(), order)))
        .containsExactly("visit.over");
    assertThat(redeeming.redeem(entry.token(), hospital.code(), order).isValid()).isTrue();
    example.house.clock().pass(Duration.ofMinutes(31));
    assertThat(problems(redeeming.redeem(entry.token(), hospital.code(), order)))
        .containsExactly("visit.over");
  }

  private int insertUse(Coupon coupon, Visit visit) {
    return example
        .house
        .database()
        .change(
            "insert into school_coupon_use (key, coupon, number, facility, offer, quantity, price,"
                + " source, used_at, entered_at)"
                + " values (gen_random_uuid(), ?, ?, ?, 'refresh', 1, 0, 'PHONE', now(), now())",
            coupon.id(),
            visit.person().number().value(),
            visit.facility().orElseThrow());
  }
}
