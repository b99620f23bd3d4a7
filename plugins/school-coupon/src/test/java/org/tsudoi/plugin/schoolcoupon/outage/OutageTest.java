package org.tsudoi.plugin.schoolcoupon.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;

/** SC-43: what a facility reports after an outage, judged as of the day of use. */
class OutageTest {
  private static final Staff STAFF = new Staff(AccountId.of(1), "事務　一郎");
  private static Example example;
  private static int next = 400000;
  private final OutageDesk desk = example.house.get(OutageDesk.class);
  private final Facility hospital = example.facility("checkup/DAY", "checkup/BRAIN", "refresh");

  @BeforeAll
  static void open() {
    example = new Example();
  }

  @AfterAll
  static void close() {
    example.close();
  }

  private PersonNumber member() {
    example.house.clock().stopOn(Example.AUTUMN);
    PersonNumber number = example.person(String.valueOf(++next), "1980-01-01", "M", "REGULAR");
    example.grant();
    return number;
  }

  private Coupon coupon(PersonNumber number, String offer) {
    return example.house.get(Coupons.class).of(number).stream()
        .filter(each -> each.offer().equals(offer))
        .findFirst()
        .orElseThrow();
  }

  private Report report(PersonNumber number, String offer, String variant, String quantity) {
    return report(number, offer, variant, quantity, "2026-08-29", "14:30");
  }

  private Report report(
      PersonNumber number, String offer, String variant, String quantity, String day, String time) {
    String choice = coupon(number, offer).id() + (variant.isEmpty() ? "" : "-" + variant);
    return new Report(
        UUID.randomUUID(), number, hospital.id(), choice, quantity, day, time, "受付　山田様");
  }

  private static List<String> codes(Result<Use> result) {
    return result.problems().stream().map(each -> each.field() + " " + each.code()).toList();
  }

  @Test
  void what_is_booked_already_is_entered_again_only_when_staff_say_it_is_another_use() {
    PersonNumber number = member();
    PersonNumber another = member();
    Use first = desk.enter(report(number, "refresh", "", "1"), STAFF).orElseThrow();
    for (String day : List.of("2026-08-28", "2026-08-29", "2026-08-30")) {
      assertThat(codes(desk.enter(report(number, "refresh", "", "1", day, "9:00"), STAFF)))
          .containsExactly(" late.booked-before");
    }
    assertThat(example.house.get(Uses.class).of(number, hospital.id(), 5))
        .extracting(Use::id)
        .containsExactly(first.id());
    Report again = report(number, "refresh", "", "1");
    Report other =
        new Report(
            again.key(),
            number,
            hospital.id(),
            again.choice(),
            "1",
            again.day(),
            "16:00",
            again.reporter(),
            true);
    assertThat(desk.enter(other, STAFF).isValid()).isTrue();
    assertThat(
            desk.enter(report(number, "refresh", "", "1", "2026-08-31", "9:00"), STAFF).isValid())
        .isTrue();
    long booked =
        example
            .house
            .atOnce(8, n -> desk.enter(report(another, "refresh", "", "1"), STAFF))
            .stream()
            .filter(Result::isValid)
            .count();
    assertThat(booked).isOne();
  }

  @Test
  void it_is_booked_at_its_day_and_time_with_who_reported_it() {
    PersonNumber number = member();
    Use use = desk.enter(report(number, "refresh", "", "2"), STAFF).orElseThrow();
    assertThat(use.when()).isEqualTo(LocalDateTime.of(2026, 8, 29, 14, 30));
    assertThat(use.source()).isEqualTo("OUTAGE");
    assertThat(use.price().amount()).isEqualTo(1000);
    assertThat(coupon(number, "refresh").left()).isEqualTo(1);
  }

  @Test
  void the_same_form_sent_many_times_at_once_is_booked_once() {
    PersonNumber number = member();
    Report report = report(number, "refresh", "", "1");
    List<Result<Use>> answers = example.house.atOnce(12, n -> desk.enter(report, STAFF));
    assertThat(answers).allMatch(Result::isValid);
    assertThat(coupon(number, "refresh").used()).isEqualTo(1);
  }

  @Test
  void sc_45_what_comes_late_takes_the_price_of_the_day_of_use_not_of_today() {
    PersonNumber number = member();
    example.price(hospital, "refresh", "2026-08-29", 1300);
    example.price(hospital, "refresh", "2026-08-30", 1500);
    example.price(hospital, "refresh", "2026-08-31", null);
    assertThat(price(report(number, "refresh", "", "1", "2026-08-28", "23:59"))).isEqualTo(1000);
    PersonNumber other = member();
    assertThat(price(report(other, "refresh", "", "1", "2026-08-29", "0:00"))).isEqualTo(1300);
    PersonNumber third = member();
    assertThat(price(report(third, "refresh", "", "1", "2026-08-30", "23:59"))).isEqualTo(1500);
  }

  private long price(Report report) {
    return desk.enter(report, STAFF).orElseThrow().price().amount();
  }

  @Test
  void what_the_facility_did_not_take_on_that_day_is_refused() {
    PersonNumber number = member();
    example.price(hospital, "refresh", "2026-08-29", null);
    assertThat(codes(desk.enter(report(number, "refresh", "", "1"), STAFF)))
        .containsExactly(" late.not-taken");
    assertThat(coupon(number, "refresh").used()).isZero();
  }

  @Test
  void one_check_up_uses_up_the_others() {
    PersonNumber number = member();
    assertThat(desk.enter(report(number, "checkup", "BRAIN", "1"), STAFF).isValid()).isTrue();
    assertThat(codes(desk.enter(report(number, "checkup", "DAY", "1"), STAFF)))
        .containsExactly(" late.none-left");
  }

  @Test
  void a_qualification_lost_since_does_no_harm_and_one_lost_before_does() {
    PersonNumber number = member();
    example.lose(number, "2026-08-29");
    example.grant();
    assertThat(coupon(number, "refresh").isWithdrawn()).isTrue();
    assertThat(desk.enter(report(number, "refresh", "", "1"), STAFF).isValid()).isTrue();
    assertThat(codes(desk.enter(report(number, "refresh", "", "1", "2026-08-30", "9:00"), STAFF)))
        .containsExactly(" late.not-qualified");
  }

  @Test
  void sc_43_who_lost_the_qualification_and_is_back_is_judged_by_the_day_of_use() {
    PersonNumber number = member();
    example
        .house
        .database()
        .change(
            "insert into school_coupon_former_span (number, begins, ends)"
                + " select number, qualified_from, '2026-08-26' from school_coupon_person"
                + " where number = ?",
            number.value());
    example
        .house
        .database()
        .change(
            "update school_coupon_person set qualified_from = '2026-08-29' where number = ?",
            number.value());
    assertThat(codes(desk.enter(report(number, "refresh", "", "1", "2026-08-28", "9:00"), STAFF)))
        .containsExactly(" late.not-qualified");
    assertThat(
            desk.enter(report(number, "refresh", "", "1", "2026-08-26", "9:00"), STAFF).isValid())
        .isTrue();
    assertThat(
            desk.enter(report(number, "refresh", "", "1", "2026-08-29", "9:00"), STAFF).isValid())
        .isTrue();
  }

  @Test
  void what_the_rule_took_away_before_that_day_is_refused() {
    PersonNumber number = member();
    example.house.clock().stopOn(LocalDate.of(2026, 8, 1));
    example.lose(number, "2026-07-31");
    example.grant();
    example.lose(number, null);
    example.house.clock().stopOn(Example.AUTUMN);
    assertThat(codes(desk.enter(report(number, "refresh", "", "1"), STAFF)))
        .containsExactly(" late.withdrawn");
  }

  @Test
  void what_cannot_have_been_is_refused() {
    PersonNumber number = member();
    assertThat(codes(desk.enter(report(number, "refresh", "", "1", "2026-09-01", "10:01"), STAFF)))
        .containsExactly(" late.future");
    assertThat(
            codes(desk.enter(report(number, "checkup", "DAY", "1", "2026-06-30", "9:00"), STAFF)))
        .containsExactly(" late.not-valid");
    assertThat(codes(desk.enter(report(number, "refresh", "", "4"), STAFF)))
        .containsExactly(" late.none-left");
    assertThat(codes(desk.enter(report(number, "checkup", "NIGHT", "1"), STAFF)))
        .containsExactly("choice outage.choose");
    Report bad =
        new Report(UUID.randomUUID(), number, hospital.id(), "", "x", "2026-02-30", "25:00", "");
    assertThat(codes(desk.enter(bad, STAFF)))
        .containsExactly(
            "choice outage.choose",
            "quantity outage.how-many",
            "day date.none",
            "time outage.what-time",
            "reporter required");
    assertThat(coupon(number, "refresh").used()).isZero();
  }

  @Test
  void a_facility_that_was_closed_on_that_day_is_refused() {
    PersonNumber number = member();
    Report report = report(number, "refresh", "", "1");
    example
        .house
        .database()
        .change(
            "update school_coupon_facility set active_until = '2026-08-28' where id = ?",
            hospital.id());
    assertThat(codes(desk.enter(report, STAFF))).containsExactly(" late.not-open");
  }

  @Test
  void while_paper_for_all_that_is_left_is_out_nothing_is_booked_beside_it() {
    PersonNumber number = member();
    Report report = report(number, "checkup", "DAY", "1");
    example
        .house
        .database()
        .change(
            "update school_coupon_coupon set medium = 'PAPER' where id = ?",
            coupon(number, "checkup").id());
    example
        .house
        .database()
        .change(
            "insert into school_coupon_paper (serial, coupon, printed_by, printed_at)"
                + " values ('0000000000', ?, 'x', now())",
            coupon(number, "checkup").id());
    assertThat(codes(desk.enter(report, STAFF))).containsExactly(" late.paper-out");
  }

  @Test
  void another_organization_knows_nobody() {
    PersonNumber number = member();
    Report report = report(number, "refresh", "", "1");
    assertThat(example.house.<List<String>>in("other", () -> codes(desk.enter(report, STAFF))))
        .containsExactly(" outage.nobody");
    assertThat(
            desk.choices(example.house.get(People.class).find(number).orElseThrow(), hospital.id()))
        .extracting(choice -> choice.name())
        .containsExactly("選べるドック・一般(40以上)・1日・男", "選べるドック・一般(40以上)・脳・男", "マイ リフレッシュ");
  }
}
