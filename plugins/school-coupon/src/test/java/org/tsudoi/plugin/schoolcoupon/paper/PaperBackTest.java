package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.correction.CorrectionDesk;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk.Back;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk.Scope;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;

/** SC-41: paper that comes back is booked once. */
class PaperBackTest {
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
  void a_paper_that_comes_back_is_booked_once_whoever_types_it() {
    PersonNumber number = papers.onPaper();
    Paper paper = papers.printed(number, "checkup");
    List<Result<Use>> answers =
        example.house.atOnce(12, n -> papers.desk.book(papers.back(paper, "NIGHT"), Papers.STAFF));
    assertThat(answers.stream().filter(Result::isValid)).hasSize(1);
    Use use = answers.stream().filter(Result::isValid).findFirst().orElseThrow().orElseThrow();
    assertThat(use.source()).isEqualTo("PAPER");
    assertThat(use.variant()).isEqualTo("NIGHT");
    assertThat(use.price().amount()).isEqualTo(1000);
    assertThat(papers.coupon(number, "checkup").left()).isZero();
    Problem told =
        answers.stream()
            .filter(each -> !each.isValid())
            .findFirst()
            .orElseThrow()
            .problems()
            .get(0);
    assertThat(told.code()).isEqualTo("back.booked");
    assertThat(told.args()).containsEntry("facility", "試験病院").containsEntry("day", "2026年9月1日");
  }

  @Test
  void the_same_form_twice_gives_the_use_booked_before() {
    PersonNumber number = papers.onPaper();
    Back back = papers.back(papers.printed(number, "refresh"), "");
    Use first = papers.desk.book(back, Papers.STAFF).orElseThrow();
    assertThat(papers.desk.book(back, Papers.STAFF).orElseThrow().id()).isEqualTo(first.id());
    assertThat(papers.coupon(number, "refresh").left()).isEqualTo(2);
  }

  @Test
  void what_cannot_come_back_is_refused_clearly() {
    PersonNumber number = papers.onPaper();
    Paper paper = papers.printed(number, "checkup");
    assertThat(Papers.codes(papers.desk.book(papers.back(paper, ""), Papers.STAFF).problems()))
        .containsExactly("variant back.which-variant");
    assertThat(
            Papers.codes(
                papers.desk.book(with("12345-67891", "2026-13-01"), Papers.STAFF).problems()))
        .containsExactly("serial back.wrong-serial", "day date.none");
    assertThat(
            Papers.codes(
                papers
                    .desk
                    .book(with(Serial.random().value(), "2026-09-01"), Papers.STAFF)
                    .problems()))
        .containsExactly("serial back.unknown");
    assertThat(
            Papers.codes(
                papers
                    .desk
                    .book(with(paper.serial().value(), "2026-08-31"), Papers.STAFF)
                    .problems()))
        .containsExactly("day back.before-print");
    assertThat(
            Papers.codes(
                papers
                    .desk
                    .book(with(paper.serial().value(), "2026-09-02"), Papers.STAFF)
                    .problems()))
        .containsExactly("variant back.which-variant");
    assertThat(papers.desk.makeVoid(paper.id(), "なくした", Papers.STAFF).isAccepted()).isTrue();
    assertThat(Papers.codes(papers.desk.book(papers.back(paper, "DAY"), Papers.STAFF).problems()))
        .containsExactly("serial back.void");
    assertThat(Papers.codes(papers.desk.makeVoid(paper.id(), "なくした", Papers.STAFF).problems()))
        .containsExactly(" void.not-out");
    assertThat(papers.printed(number).stream().filter(Paper::isOut)).hasSize(5);
    assertThat(
            example.house.<List<String>>in(
                "other",
                () ->
                    Papers.codes(
                        papers.desk.book(papers.back(paper, "DAY"), Papers.STAFF).problems())))
        .containsExactly("serial back.unknown");
  }

  @Test
  void a_use_on_the_morning_of_today_is_booked_at_this_moment() {
    PersonNumber number = papers.onPaper();
    Use use =
        papers
            .desk
            .book(papers.back(papers.printed(number, "refresh"), ""), Papers.STAFF)
            .orElseThrow();
    assertThat(use.when()).isEqualTo(LocalDateTime.of(2026, 9, 1, 10, 0));
    example.house.clock().stopOn(LocalDate.of(2026, 9, 20));
    Use later =
        papers
            .desk
            .book(papers.back(papers.desk.of(number).get(0), ""), Papers.STAFF)
            .orElseThrow();
    assertThat(later.when()).isEqualTo(LocalDateTime.of(2026, 9, 1, 12, 0));
  }

  private Back with(String serial, String day) {
    return new Back(UUID.randomUUID(), serial, papers.hospital.id(), day, "");
  }

  private static final Staff OTHER = new Staff(AccountId.of(2), "事務　二葉");

  private void takeBack(Use use) {
    CorrectionDesk corrections = example.house.get(CorrectionDesk.class);
    long id = corrections.propose(use.id(), "1", "施設をまちがえた", Papers.STAFF).orElseThrow();
    assertThat(corrections.accept(id, "", OTHER).isAccepted()).isTrue();
  }

  @Test
  void sc_42_a_paper_booked_at_the_wrong_facility_is_booked_again_at_the_right_one() {
    PersonNumber number = papers.onPaper();
    Paper paper = papers.printed(number, "refresh");
    Use wrong = papers.desk.book(papers.back(paper, ""), Papers.STAFF).orElseThrow();
    takeBack(wrong);
    assertThat(papers.desk.find(paper.id()).orElseThrow().isOut()).isTrue();
    assertThat(papers.coupon(number, "refresh").left()).isEqualTo(3);
    assertThat(Papers.codes(papers.printing.print(of(number), key(), OTHER).problems()))
        .containsExactly(" print.nothing");
    long right = example.facility("refresh").id();
    List<Result<Use>> again =
        example.house.atOnce(6, n -> papers.desk.book(at(right, paper), Papers.STAFF));
    assertThat(again.stream().filter(Result::isValid)).hasSize(1);
    Use use = again.stream().filter(Result::isValid).findFirst().orElseThrow().orElseThrow();
    assertThat(use.facility()).isEqualTo(right);
    assertThat(papers.desk.find(paper.id()).orElseThrow().state()).isEqualTo("BACK");
    assertThat(example.house.get(PapersAgain.class).uses(paper.id()))
        .extracting(Use::id, Use::counts)
        .containsExactly(tuple(use.id(), 1), tuple(wrong.id(), 0));
    assertThat(papers.desk.book(at(right, paper), Papers.STAFF).problems().get(0).args().get("day"))
        .isEqualTo("2026年9月1日");
    takeBack(use);
    assertThat(papers.desk.book(papers.back(paper, ""), Papers.STAFF).isValid()).isTrue();
  }

  private static Scope of(PersonNumber number) {
    return new Scope(number.value(), "");
  }

  private static UUID key() {
    return UUID.randomUUID();
  }

  private static Back at(long facility, Paper paper) {
    return new Back(key(), paper.serial().value(), facility, "2026-09-01", "");
  }

  @Test
  void sc_41_a_paper_taken_back_of_somebody_on_the_phone_by_now_is_void() {
    PersonNumber number = papers.onPaper();
    Paper paper = papers.printed(number, "dental");
    Use use = papers.desk.book(papers.back(paper, ""), Papers.STAFF).orElseThrow();
    papers.desk.of(number).stream()
        .filter(Paper::isOut)
        .forEach(each -> papers.desk.makeVoid(each.id(), "回収した", Papers.STAFF));
    assertThat(papers.medium.toPhone(number, "買った", Papers.STAFF).isAccepted()).isTrue();
    takeBack(use);
    Paper after = papers.desk.find(paper.id()).orElseThrow();
    assertThat(after.state()).isEqualTo("VOID");
    assertThat(after.stateReason()).isEqualTo("利用の訂正");
    assertThat(papers.byPhone(number, "dental").isValid()).isTrue();
  }

  @Test
  void sc_42_papers_taken_back_before_this_release_are_out_again_by_its_migration()
      throws IOException {
    PersonNumber number = papers.onPaper();
    Paper paper = papers.printed(number, "refresh");
    takeBack(papers.desk.book(papers.back(paper, ""), Papers.STAFF).orElseThrow());
    Paper counts = papers.printed(papers.onPaper(), "dental");
    papers.desk.book(papers.back(counts, ""), Papers.STAFF).orElseThrow();
    example
        .house
        .database()
        .change("update school_coupon_paper set state = 'BACK' where id = ?", paper.id());
    try (InputStream migration =
        Paper.class.getResourceAsStream(
            "/db/plugin/school-coupon/V202611222101__papers_taken_back_before.sql")) {
      example.house.database().change(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(papers.desk.find(counts.id()).orElseThrow().state()).isEqualTo("BACK");
    assertThat(papers.desk.find(paper.id()).orElseThrow().isOut()).isTrue();
    assertThat(papers.desk.book(papers.back(paper, ""), Papers.STAFF).isValid()).isTrue();
  }
}
