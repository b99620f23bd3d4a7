package org.tsudoi.plugin.schoolcoupon.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.CouponChange;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Order;
import org.tsudoi.plugin.schoolcoupon.redemption.Redeeming;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.UseLine;
import org.tsudoi.plugin.schoolcoupon.redemption.UseSearch;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;

/** SC-42: a mistaken use is taken back by two people; SC-45: uses are found. */
class CorrectionTest {
  private static final Staff ONE = new Staff(AccountId.of(1), "事務　一郎");
  private static final Staff OTHER = new Staff(AccountId.of(2), "事務　二葉");
  private static Example example;
  private static int next = 300000;
  private final CorrectionDesk desk = example.house.get(CorrectionDesk.class);
  private final Uses uses = example.house.get(Uses.class);
  private final Facility hotel = example.facility("refresh", "checkup/DAY");

  @BeforeAll
  static void open() {
    example = new Example();
  }

  @AfterAll
  static void close() {
    example.close();
  }

  private Use used(String offer, String variant, int quantity) {
    PersonNumber number = example.person(String.valueOf(++next), "1980-01-01", "F", "REGULAR");
    example.grant();
    Visit visit =
        new Visit(
            example.house.get(People.class).find(number).orElseThrow(), Optional.of(hotel.id()));
    Order order = new Order(UUID.randomUUID(), coupon(number, offer).id(), variant, quantity);
    return example.house.get(Redeeming.class).redeem(visit, order).orElseThrow();
  }

  private Coupon coupon(PersonNumber number, String offer) {
    return example.house.get(Coupons.class).of(number).stream()
        .filter(each -> each.offer().equals(offer))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(each -> each.field() + " " + each.code()).toList();
  }

  @Test
  void three_booked_at_once_become_one_after_a_second_look() {
    Use use = used("refresh", "", 3);
    long id = desk.propose(use.id(), "２", "3枚まとめて利用してしまった", ONE).orElseThrow();
    assertThat(coupon(use.number(), "refresh").left()).isZero();
    assertThat(desk.accept(id, "施設に確認した", OTHER).isAccepted()).isTrue();
    assertThat(coupon(use.number(), "refresh").left()).isEqualTo(2);
    Use after = uses.find(use.id()).orElseThrow();
    assertThat(after.counts()).isEqualTo(1);
    assertThat(after.facility()).isEqualTo(use.facility());
    assertThat(after.offer()).isEqualTo(use.offer());
    assertThat(example.house.noted())
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("coupon.corrected");
              assertThat(entry.subject()).isEqualTo("use:" + use.id());
            });
    Correction kept = desk.find(id).orElseThrow();
    assertThat(kept.proposedBy()).isEqualTo(ONE.name());
    assertThat(kept.decidedBy()).isEqualTo(OTHER.name());
  }

  @Test
  void sc_42_what_a_shorter_term_took_is_not_left_again_once_it_is_taken_back() {
    Use use = used("refresh", "", 3);
    example
        .house
        .database()
        .change(
            "update school_coupon_person set category = 'TERM' where number = ?",
            use.number().value());
    example.term(use.number(), "2026-04-01", "2026-06-30");
    example.grant();
    assertThat(coupon(use.number(), "refresh").quantity()).isEqualTo(3);
    accept(use, "2");
    assertThat(coupon(use.number(), "refresh").quantity()).isEqualTo(1);
    assertThat(coupon(use.number(), "refresh").left()).isZero();
    assertThat(example.house.get(Coupons.class).changes(use.number()).get(0))
        .extracting(CouponChange::kind, CouponChange::before, CouponChange::after, CouponChange::by)
        .containsExactly("LOWERED", 3, 1, OTHER.name());
    accept(use, "1");
    assertThat(coupon(use.number(), "refresh").left()).isEqualTo(1);
  }

  private void accept(Use use, String quantity) {
    long id = desk.propose(use.id(), quantity, "まちがえた枚数", ONE).orElseThrow();
    assertThat(desk.accept(id, "", OTHER).isAccepted()).isTrue();
  }

  @Test
  void who_proposed_it_withdraws_it_and_may_propose_again() {
    Use use = used("refresh", "", 3);
    long id = desk.propose(use.id(), "3", "まちがえた枚数", ONE).orElseThrow();
    assertThat(codes(desk.withdraw(id, OTHER).problems())).containsExactly(" correction.not-own");
    assertThat(desk.withdraw(id, ONE).isAccepted()).isTrue();
    assertThat(codes(desk.withdraw(id, ONE).problems())).containsExactly(" correction.decided");
    assertThat(codes(desk.accept(id, "", OTHER).problems())).containsExactly(" correction.decided");
    assertThat(uses.find(use.id()).orElseThrow().counts()).isEqualTo(3);
    assertThat(desk.propose(use.id(), "2", "2枚の取消し", ONE).isValid()).isTrue();
  }

  @Test
  void a_check_up_taken_back_leaves_all_three_to_choose_again() {
    Use use = used("checkup", "DAY", 1);
    long id = desk.propose(use.id(), "1", "受診していない", ONE).orElseThrow();
    desk.accept(id, "", OTHER);
    assertThat(coupon(use.number(), "checkup").left()).isEqualTo(1);
    assertThat(uses.find(use.id()).orElseThrow().variant()).isEqualTo("DAY");
  }

  @Test
  void nobody_decides_what_they_proposed_and_the_database_refuses_it_too() {
    Use use = used("refresh", "", 1);
    long id = desk.propose(use.id(), "1", "誤操作", ONE).orElseThrow();
    assertThat(codes(desk.accept(id, "", ONE).problems())).containsExactly(" correction.own");
    assertThat(codes(desk.reject(id, "だめ", ONE).problems())).containsExactly(" correction.own");
    assertThatThrownBy(
            () ->
                example
                    .house
                    .database()
                    .change(
                        "update school_coupon_correction set state = 'ACCEPTED', decided_by = 'x',"
                            + " decided_at = now(), decided_account = 1 where id = ?",
                        id))
        .hasMessageContaining("check");
  }

  @Test
  void what_cannot_be_taken_back_is_refused() {
    Use use = used("refresh", "", 2);
    assertThat(codes(desk.propose(use.id(), "3", " ", ONE).problems()))
        .containsExactly("quantity correction.too-many", "reason required");
    assertThat(codes(desk.propose(use.id(), "0", "誤操作", ONE).problems()))
        .containsExactly("quantity correction.too-many");
    assertThat(codes(desk.propose(0, "1", "誤操作", ONE).problems()))
        .containsExactly(" correction.no-use");
    desk.propose(use.id(), "2", "誤操作", ONE).orElseThrow();
    assertThat(codes(desk.propose(use.id(), "1", "誤操作", OTHER).problems()))
        .containsExactly(" correction.waiting");
    assertThat(
            example.house.<List<String>>in(
                "other", () -> codes(desk.propose(use.id(), "1", "誤操作", OTHER).problems())))
        .containsExactly(" correction.no-use");
  }

  @Test
  void a_rejected_one_changes_nothing_and_says_why() {
    Use use = used("refresh", "", 2);
    long id = desk.propose(use.id(), "1", "誤操作", ONE).orElseThrow();
    assertThat(codes(desk.reject(id, " ", OTHER).problems())).containsExactly("answer required");
    assertThat(desk.reject(id, "施設では2回の利用だった", OTHER).isAccepted()).isTrue();
    assertThat(uses.find(use.id()).orElseThrow().counts()).isEqualTo(2);
    assertThat(codes(desk.accept(id, "", OTHER).problems())).containsExactly(" correction.decided");
    assertThat(desk.propose(use.id(), "1", "もう一度", ONE).isValid()).isTrue();
  }

  @Test
  void two_who_decide_at_once_decide_once() {
    Use use = used("refresh", "", 3);
    long id = desk.propose(use.id(), "1", "誤操作", ONE).orElseThrow();
    List<Decision> answers =
        example.house.atOnce(
            16, n -> desk.accept(id, "", new Staff(AccountId.of(10 + n), "事務" + n)));
    assertThat(answers.stream().filter(Decision::isAccepted)).hasSize(1);
    assertThat(uses.find(use.id()).orElseThrow().cancelled()).isEqualTo(1);
    assertThat(coupon(use.number(), "refresh").left()).isEqualTo(1);
  }

  @Test
  void two_who_propose_at_once_propose_once() {
    Use use = used("refresh", "", 3);
    assertThat(
            example.house.atOnce(8, n -> desk.propose(use.id(), "1", "誤操作", ONE)).stream()
                .filter(each -> each.isValid()))
        .hasSize(1);
  }

  @Test
  void a_settled_use_is_corrected_all_the_same() {
    Use use = used("refresh", "", 2);
    example
        .house
        .database()
        .change(
            "with s as (insert into school_coupon_settlement (facility, month, uses, amount,"
                + " closed_by, closed_at) values (?, '2026-08-01', 2, 2000, 'x', now())"
                + " returning id) update school_coupon_use set settlement = s.id from s where"
                + " school_coupon_use.id = ?",
            hotel.id(),
            use.id());
    long id = desk.propose(use.id(), "1", "誤操作", ONE).orElseThrow();
    assertThat(desk.accept(id, "", OTHER).isAccepted()).isTrue();
    UseLine line = example.house.get(UseSearch.class).find(use.id()).orElseThrow();
    assertThat(line.settlement()).isPresent();
    assertThat(line.amount()).isEqualTo(1000);
  }

  @Test
  void sc_45_uses_are_found_by_what_staff_know_page_by_page() {
    UseSearch search = example.house.get(UseSearch.class);
    Use refresh = used("refresh", "", 1);
    Use checkup = used("checkup", "DAY", 1);
    UseSearch.Query all = query("", "", "");
    assertThat(search.find(query(refresh.number().value(), "", ""), 9))
        .extracting(line -> line.use().id())
        .containsExactly(refresh.id());
    assertThat(search.find(query("", "checkup", "PHONE"), 99))
        .extracting(line -> line.use().id())
        .contains(checkup.id())
        .doesNotContain(refresh.id());
    assertThat(search.find(query("", "", "PAPER"), 9)).isEmpty();
    List<UseLine> first = search.find(all, 1);
    assertThat(first.get(0).use().id()).isEqualTo(checkup.id());
    assertThat(search.find(all.after(UseSearch.key(first.get(0).use())), 1))
        .extracting(line -> line.use().id())
        .containsExactly(refresh.id());
    assertThat(example.house.<List<UseLine>>in("other", () -> search.find(all, 9))).isEmpty();
  }

  private static UseSearch.Query query(String number, String offer, String source) {
    return new UseSearch.Query(
        number, "試験病院", offer, Example.AUTUMN, Example.AUTUMN, source, false, "", "");
  }
}
