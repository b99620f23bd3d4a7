package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.grant.GrantWork;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk.Scope;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** SC-41: to paper and back to the phone, never both ways at once. */
class MediumTest {
  private static Example example;
  private static Papers papers;

  @BeforeAll
  static void open() {
    example = new Example(40);
    papers = new Papers(example);
  }

  @AfterAll
  static void close() {
    example.close();
  }

  @Test
  void what_is_granted_in_the_moment_somebody_turns_to_paper_is_on_paper() throws Exception {
    for (boolean isTurnedFirst : List.of(true, false)) {
      example.house.clock().stopOn(Example.AUTUMN);
      PersonNumber number = example.person(papers.next(), "1980-01-01", "M", "REGULAR");
      long run = example.house.get(GrantDesk.class).start("事務局").orElseThrow();
      Runnable turns =
          () ->
              papers
                  .medium
                  .toPaper(number, "電話での申し出", Papers.STAFF)
                  .problems()
                  .forEach(each -> fail(each.code()));
      Runnable grants = () -> example.house.get(GrantWork.class).step(run);
      CompletableFuture<Void> other =
          example
              .house
              .database()
              .together(
                  () -> {
                    (isTurnedFirst ? turns : grants).run();
                    CompletableFuture<Void> later =
                        CompletableFuture.runAsync(
                            () ->
                                example
                                    .house
                                    .database()
                                    .together(
                                        () -> {
                                          (isTurnedFirst ? grants : turns).run();
                                          return true;
                                        }));
                    waits(later);
                    return later;
                  });
      other.get(30, TimeUnit.SECONDS);
      example.house.work();
      assertThat(papers.coupons(number)).hasSize(3).allMatch(Coupon::isOnPaper);
    }
  }

  @Test
  void what_a_category_had_on_paper_goes_back_to_the_phone_when_its_paper_is_in() {
    PersonNumber number = papers.member("SHORT");
    Paper paper = papers.printed(number, "refresh");
    category(number, "REGULAR");
    example.grant();
    assertThat(papers.coupon(number, "refresh").isOnPaper()).isTrue();
    for (Paper each : papers.desk.of(number)) {
      papers.desk.makeVoid(each.id(), "回収した", Papers.STAFF);
    }
    example.grant();
    assertThat(papers.desk.of(number)).contains(papers.desk.find(paper.id()).orElseThrow());
    assertThat(papers.coupon(number, "refresh").isOnPaper()).isFalse();
    assertThat(papers.byPhone(number, "refresh").isValid()).isTrue();
    category(number, "SHORT");
    example.grant();
    assertThat(papers.coupon(number, "refresh").isOnPaper()).isTrue();
  }

  @Test
  void nobody_goes_back_to_the_phone_while_paper_is_out() {
    PersonNumber number = papers.onPaper();
    List<Paper> all = papers.printed(number);
    Decision refused = papers.medium.toPhone(number, "スマートフォンを買った", Papers.STAFF);
    assertThat(Papers.codes(refused.problems())).containsExactly(" medium.paper-out");
    assertThat(refused.problems().get(0).args()).containsEntry("number", 5L);
    all.forEach(paper -> papers.desk.makeVoid(paper.id(), "回収した", Papers.STAFF));
    assertThat(papers.medium.toPhone(number, "スマートフォンを買った", Papers.STAFF).isAccepted()).isTrue();
    assertThat(papers.byPhone(number, "refresh").isValid()).isTrue();
    assertThat(Papers.codes(papers.medium.toPhone(number, "もう一度", Papers.STAFF).problems()))
        .containsExactly(" medium.by-phone");
  }

  @Test
  void who_works_full_hours_again_goes_back_to_the_phone_once_the_paper_is_in() {
    PersonNumber number = papers.member("SHORT");
    List<Paper> all = papers.printed(number);
    example
        .house
        .database()
        .change(
            "update school_coupon_person set category = 'REGULAR' where number = ?",
            number.value());
    SurplusPapers surplus = example.house.get(SurplusPapers.class);
    assertThat(surplus.first(50).stream().filter(s -> s.paper().number().equals(number)))
        .hasSize(all.size())
        .allMatch(each -> each.reason().equals("PHONE"));
    assertThat(Papers.codes(papers.medium.toPhone(number, "常勤になった", Papers.STAFF).problems()))
        .containsExactly(" medium.paper-out");
    all.forEach(paper -> papers.desk.makeVoid(paper.id(), "回収した", Papers.STAFF));
    assertThat(papers.medium.toPhone(number, "常勤になった", Papers.STAFF).isAccepted()).isTrue();
    assertThat(papers.byPhone(number, "refresh").isValid()).isTrue();
  }

  @Test
  void paper_of_coupons_that_are_over_holds_nobody_back_and_is_still_booked() {
    PersonNumber number = papers.onPaper();
    Paper paper = papers.printed(number, "dental");
    example.house.clock().stopOn(LocalDate.of(2027, 4, 5));
    assertThat(papers.medium.toPhone(number, "スマートフォンを買った", Papers.STAFF).isAccepted()).isTrue();
    assertThat(papers.desk.book(papers.back(paper, ""), Papers.STAFF).isValid()).isTrue();
  }

  @Test
  void a_phone_and_a_change_to_paper_at_once_leave_no_more_papers_than_coupons() {
    for (int round = 0; round < 6; round++) {
      PersonNumber number = papers.member("REGULAR");
      example.house.atOnce(
          10,
          n ->
              n == 3
                  ? papers.medium.toPaper(number, "電話", Papers.STAFF).isAccepted()
                  : n == 7
                      ? papers
                          .printing
                          .print(new Scope(number.value(), ""), UUID.randomUUID(), Papers.STAFF)
                          .isValid()
                      : papers.byPhone(number, "dental").isValid());
      assertThat(papers.coupon(number, "dental").isOnPaper()).isTrue();
      assertThat(Papers.codes(papers.byPhone(number, "dental").problems()))
          .containsExactly(" redeem.on-paper");
      papers.printing.print(new Scope(number.value(), ""), UUID.randomUUID(), Papers.STAFF);
      long out =
          papers.desk.of(number).stream()
              .filter(p -> p.isOut() && p.offer().equals("dental"))
              .count();
      assertThat(out).isEqualTo(papers.coupon(number, "dental").left());
    }
  }

  @Test
  void printing_and_going_back_to_the_phone_at_once_never_leave_both() {
    for (int round = 0; round < 6; round++) {
      PersonNumber number = papers.onPaper();
      example.house.atOnce(
          8,
          n ->
              n % 2 == 0
                  ? papers.medium.toPhone(number, "希望", Papers.STAFF).isAccepted()
                  : papers
                      .printing
                      .print(new Scope(number.value(), ""), UUID.randomUUID(), Papers.STAFF)
                      .isValid());
      boolean isPaper = papers.coupon(number, "dental").isOnPaper();
      assertThat(papers.desk.of(number).stream().filter(Paper::isOut)).hasSize(isPaper ? 5 : 0);
    }
  }

  /** It cannot go on before the other one's transaction ends. */
  private static void waits(CompletableFuture<Void> later) {
    assertThatThrownBy(() -> later.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  private void category(PersonNumber number, String category) {
    example
        .house
        .database()
        .change(
            "update school_coupon_person set category = ? where number = ?",
            category,
            number.value());
  }
}
