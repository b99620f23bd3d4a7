package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception.Claim;
import org.tsudoi.testkit.house.Mailed;

/** SC-41, SC-44: who asks for paper. */
class ApplicationTest {
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
  void two_different_applications_of_one_person_at_once_are_one() {
    PersonNumber number = papers.member("REGULAR");
    List<Result<Application>> sent =
        example.house.atOnce(
            8,
            n ->
                papers.applications.apply(
                    papers.form(number, "19800101", UUID.randomUUID().toString())));
    assertThat(sent).allMatch(Result::isValid);
    assertThat(sent.stream().map(each -> each.orElseThrow().id()).distinct()).hasSize(1);
    assertThat(
            example
                .house
                .database()
                .first(
                    "select count(*) from school_coupon_application where number = ?",
                    row -> row.getLong(1),
                    number.value()))
        .contains(1L);
  }

  @Test
  void sc_44_a_wrong_number_and_a_wrong_date_are_answered_alike_and_counted() {
    PersonNumber number = papers.member("REGULAR");
    assertThat(
            Papers.codes(
                papers.applications.apply(papers.form(number, "19800102", "w1")).problems()))
        .isEqualTo(
            Papers.codes(
                papers
                    .applications
                    .apply(papers.form(new PersonNumber("ZZZZZZ"), "19800101", "w2"))
                    .problems()))
        .containsExactly(" visit.unknown");
    for (int i = 0; i < 4; i++) {
      papers.applications.apply(papers.form(number, "19800102", "w1"));
    }
    assertThat(
            Papers.codes(
                papers.applications.apply(papers.form(number, "19800101", "w1")).problems()))
        .containsExactly(" visit.wait-own");
  }

  @Test
  void an_application_sent_many_times_is_one_and_accepted_it_turns_all_coupons() {
    PersonNumber number = papers.member("REGULAR");
    String key = UUID.randomUUID().toString();
    List<Result<Application>> sent =
        example.house.atOnce(
            8, n -> papers.applications.apply(papers.form(number, "19800101", key)));
    assertThat(sent.stream().map(each -> each.orElseThrow().id()).distinct()).hasSize(1);
    Application application = sent.get(0).orElseThrow();
    Application again =
        papers
            .applications
            .apply(papers.form(number, "19800101", UUID.randomUUID().toString()))
            .orElseThrow();
    assertThat(again.id()).isEqualTo(application.id());
    List<Decision> decided =
        example.house.atOnce(
            4, n -> papers.applications.accept(application.id(), "郵送します", Papers.STAFF));
    assertThat(decided.stream().filter(Decision::isAccepted)).hasSize(1);
    assertThat(papers.coupons(number)).hasSize(3).allMatch(Coupon::isOnPaper);
    assertThat(example.house.mailed())
        .filteredOn(mail -> mail.to().value().equals("taro@example.jp"))
        .extracting(Mailed::key)
        .contains("school-coupon.application." + application.id());
    assertThat(changes(number)).isEqualTo("PAPER 3");
    assertThat(
            Papers.codes(
                papers.applications.apply(papers.form(number, "19800101", "x")).problems()))
        .containsExactly(" paper.already");
  }

  @Test
  void an_incomplete_application_is_told_at_its_fields() {
    ApplicationDesk.Form form =
        new ApplicationDesk.Form(
            "i", new Claim("12", "", "c", "", Optional.empty()), "", "OTHER", "", "", "");
    assertThat(Papers.codes(papers.applications.apply(form).problems()))
        .containsExactly(
            "number person.number",
            "birth required",
            "name required",
            "phone paper.reach",
            "note paper.note-missing");
  }

  @Test
  void a_rejected_application_turns_nothing() {
    PersonNumber number = papers.member("REGULAR");
    Application application =
        papers
            .applications
            .apply(papers.form(number, "19800101", UUID.randomUUID().toString()))
            .orElseThrow();
    assertThat(
            Papers.codes(papers.applications.reject(application.id(), "", Papers.STAFF).problems()))
        .containsExactly("answer required");
    assertThat(
            papers.applications.reject(application.id(), "お電話で確認しました", Papers.STAFF).isAccepted())
        .isTrue();
    assertThat(papers.coupons(number)).noneMatch(Coupon::isOnPaper);
    assertThat(
            Papers.codes(papers.applications.accept(application.id(), "", Papers.STAFF).problems()))
        .containsExactly(" paper.decided");
    assertThat(
            example.house.<List<Application>>in(
                "other", () -> papers.applications.in("REJECTED", 0, 9)))
        .isEmpty();
  }

  private String changes(PersonNumber number) {
    return example
        .house
        .database()
        .first(
            "select (select string_agg(kind, ',') from school_coupon_person_change where number ="
                + " ?) || ' ' || (select count(*) from school_coupon_coupon_change h join"
                + " school_coupon_coupon c on c.id = h.coupon where c.number = ? and kind ="
                + " 'PAPER')",
            row -> row.getString(1),
            number.value(),
            number.value())
        .orElseThrow();
  }
}
