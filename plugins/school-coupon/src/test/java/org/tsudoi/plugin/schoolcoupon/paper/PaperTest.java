package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.grant.GrantWork;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk.Back;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk.Scope;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Order;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception.Claim;
import org.tsudoi.plugin.schoolcoupon.redemption.Redeeming;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;
import org.tsudoi.testkit.house.Mailed;

/** SC-41: paper for who cannot use a phone; never both ways at once. */
class PaperTest {
  private static final Staff STAFF = new Staff(AccountId.of(1), "事務　一郎");
  private static Example example;
  private static int next = 500000;
  private final ApplicationDesk applications = example.house.get(ApplicationDesk.class);
  private final MediumDesk medium = example.house.get(MediumDesk.class);
  private final PrintDesk printing = example.house.get(PrintDesk.class);
  private final PaperDesk desk = example.house.get(PaperDesk.class);
  private final Facility hospital =
      example.facility("checkup/DAY", "checkup/NIGHT", "checkup/BRAIN", "refresh", "dental");

  @BeforeAll
  static void open() {
    example = new Example(40);
  }

  @AfterAll
  static void close() {
    example.close();
  }

  private PersonNumber member(String category) {
    example.house.clock().stopOn(Example.AUTUMN);
    PersonNumber number = example.person(String.valueOf(++next), "1980-01-01", "M", category);
    example.grant();
    return number;
  }

  private PersonNumber onPaper() {
    PersonNumber number = member("REGULAR");
    assertThat(medium.toPaper(number, "電話での申し出", STAFF).isAccepted()).isTrue();
    return number;
  }

  private List<Paper> printed(PersonNumber number) {
    printing.print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF).orElseThrow();
    return desk.of(number);
  }

  private Paper printed(PersonNumber number, String offer) {
    return printed(number).stream().filter(p -> p.offer().equals(offer)).findFirst().orElseThrow();
  }

  private List<Coupon> coupons(PersonNumber number) {
    return example.house.get(Coupons.class).of(number);
  }

  private Coupon coupon(PersonNumber number, String offer) {
    return coupons(number).stream().filter(c -> c.offer().equals(offer)).findFirst().orElseThrow();
  }

  private Result<Use> byPhone(PersonNumber number, String offer) {
    Visit visit =
        new Visit(
            example.house.get(People.class).find(number).orElseThrow(), Optional.of(hospital.id()));
    return example
        .house
        .get(Redeeming.class)
        .redeem(visit, new Order(UUID.randomUUID(), coupon(number, offer).id(), "", 1));
  }

  private Back back(Paper paper, String variant) {
    return new Back(
        UUID.randomUUID(), paper.serial().toString(), hospital.id(), "2026-09-01", variant);
  }

  private ApplicationDesk.Form form(PersonNumber number, String birth, String key) {
    return new ApplicationDesk.Form(
        key,
        new Claim(number.value(), birth, "c" + number, "", Optional.empty()),
        "試験　太郎",
        "NO_DEVICE",
        "",
        "taro@example.jp",
        "");
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(each -> each.field() + " " + each.code()).toList();
  }

  @Test
  void two_different_applications_of_one_person_at_once_are_one() {
    PersonNumber number = member("REGULAR");
    List<Result<Application>> sent =
        example.house.atOnce(
            8, n -> applications.apply(form(number, "19800101", UUID.randomUUID().toString())));
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
  void what_is_granted_in_the_moment_somebody_turns_to_paper_is_on_paper() throws Exception {
    for (boolean isTurnedFirst : List.of(true, false)) {
      example.house.clock().stopOn(Example.AUTUMN);
      PersonNumber number = example.person(String.valueOf(++next), "1980-01-01", "M", "REGULAR");
      long run = example.house.get(GrantDesk.class).start("事務局").orElseThrow();
      Runnable turns =
          () ->
              medium
                  .toPaper(number, "電話での申し出", STAFF)
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
      assertThat(coupons(number)).hasSize(3).allMatch(Coupon::isOnPaper);
    }
  }

  /** It cannot go on before the other one's transaction ends. */
  private static void waits(CompletableFuture<Void> later) {
    assertThatThrownBy(() -> later.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void what_a_category_had_on_paper_goes_back_to_the_phone_when_its_paper_is_in() {
    PersonNumber number = member("SHORT");
    Paper paper = printed(number, "refresh");
    category(number, "REGULAR");
    example.grant();
    assertThat(coupon(number, "refresh").isOnPaper()).isTrue();
    for (Paper each : desk.of(number)) {
      desk.makeVoid(each.id(), "回収した", STAFF);
    }
    example.grant();
    assertThat(desk.of(number)).contains(desk.find(paper.id()).orElseThrow());
    assertThat(coupon(number, "refresh").isOnPaper()).isFalse();
    assertThat(byPhone(number, "refresh").isValid()).isTrue();
    category(number, "SHORT");
    example.grant();
    assertThat(coupon(number, "refresh").isOnPaper()).isTrue();
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

  @Test
  void an_application_sent_many_times_is_one_and_accepted_it_turns_all_coupons() {
    PersonNumber number = member("REGULAR");
    String key = UUID.randomUUID().toString();
    List<Result<Application>> sent =
        example.house.atOnce(8, n -> applications.apply(form(number, "19800101", key)));
    assertThat(sent.stream().map(each -> each.orElseThrow().id()).distinct()).hasSize(1);
    Application application = sent.get(0).orElseThrow();
    Application again =
        applications.apply(form(number, "19800101", UUID.randomUUID().toString())).orElseThrow();
    assertThat(again.id()).isEqualTo(application.id());
    List<Decision> decided =
        example.house.atOnce(4, n -> applications.accept(application.id(), "郵送します", STAFF));
    assertThat(decided.stream().filter(Decision::isAccepted)).hasSize(1);
    assertThat(coupons(number)).hasSize(3).allMatch(Coupon::isOnPaper);
    assertThat(example.house.mailed())
        .filteredOn(mail -> mail.to().value().equals("taro@example.jp"))
        .extracting(Mailed::key)
        .contains("school-coupon.application." + application.id());
    assertThat(changes(number)).isEqualTo("PAPER 3");
    assertThat(codes(applications.apply(form(number, "19800101", "x")).problems()))
        .containsExactly(" paper.already");
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

  @Test
  void sc_44_a_wrong_number_and_a_wrong_date_are_answered_alike_and_counted() {
    PersonNumber number = member("REGULAR");
    assertThat(codes(applications.apply(form(number, "19800102", "w1")).problems()))
        .isEqualTo(
            codes(
                applications.apply(form(new PersonNumber("ZZZZZZ"), "19800101", "w2")).problems()))
        .containsExactly(" visit.unknown");
    for (int i = 0; i < 4; i++) {
      applications.apply(form(number, "19800102", "w1"));
    }
    assertThat(codes(applications.apply(form(number, "19800101", "w1")).problems()))
        .containsExactly(" visit.wait-own");
  }

  @Test
  void an_incomplete_application_is_told_at_its_fields() {
    ApplicationDesk.Form form =
        new ApplicationDesk.Form(
            "i", new Claim("12", "", "c", "", Optional.empty()), "", "OTHER", "", "", "");
    assertThat(codes(applications.apply(form).problems()))
        .containsExactly(
            "number person.number",
            "birth required",
            "name required",
            "phone paper.reach",
            "note paper.note-missing");
  }

  @Test
  void a_rejected_application_turns_nothing() {
    PersonNumber number = member("REGULAR");
    Application application =
        applications.apply(form(number, "19800101", UUID.randomUUID().toString())).orElseThrow();
    assertThat(codes(applications.reject(application.id(), "", STAFF).problems()))
        .containsExactly("answer required");
    assertThat(applications.reject(application.id(), "お電話で確認しました", STAFF).isAccepted()).isTrue();
    assertThat(coupons(number)).noneMatch(Coupon::isOnPaper);
    assertThat(codes(applications.accept(application.id(), "", STAFF).problems()))
        .containsExactly(" paper.decided");
    assertThat(
            example.house.<List<Application>>in("other", () -> applications.in("REJECTED", 0, 9)))
        .isEmpty();
  }

  @Test
  void one_paper_for_each_coupon_that_is_left_however_often_and_by_whom_it_is_printed() {
    PersonNumber number = onPaper();
    example.house.atOnce(
        6, n -> printing.print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF));
    List<Paper> papers = desk.of(number);
    assertThat(papers).extracting(Paper::offer).containsOnly("checkup", "refresh", "dental");
    assertThat(papers).hasSize(5);
    assertThat(papers.stream().map(Paper::serial).distinct()).hasSize(5);
    assertThat(papers)
        .filteredOn(paper -> paper.offer().equals("checkup"))
        .extracting(Paper::variants)
        .containsExactly(List.of("DAY", "NIGHT", "BRAIN"));
    assertThat(
            codes(
                printing.print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF).problems()))
        .containsExactly(" print.nothing");
    assertThat(printing.print(new Scope("", ""), papers.get(0).batch(), STAFF).orElseThrow())
        .isEqualTo(5);
  }

  @Test
  void the_same_category_is_printed_together_and_short_hours_get_refresh_on_paper_only() {
    PersonNumber number = member("SHORT");
    assertThat(coupons(number)).extracting(Coupon::offer).containsExactly("refresh");
    UUID batch = UUID.randomUUID();
    printing.print(new Scope("", "SHORT"), batch, STAFF).orElseThrow();
    assertThat(printing.papers(batch)).extracting(Paper::number).containsOnly(number);
    assertThat(codes(byPhone(number, "refresh").problems())).containsExactly(" redeem.on-paper");
    assertThat(codes(medium.toPhone(number, "希望", STAFF).problems()))
        .containsExactly(" medium.by-phone");
  }

  @Test
  void a_paper_that_comes_back_is_booked_once_whoever_types_it() {
    PersonNumber number = onPaper();
    Paper paper = printed(number, "checkup");
    List<Result<Use>> answers =
        example.house.atOnce(12, n -> desk.book(back(paper, "NIGHT"), STAFF));
    assertThat(answers.stream().filter(Result::isValid)).hasSize(1);
    Use use = answers.stream().filter(Result::isValid).findFirst().orElseThrow().orElseThrow();
    assertThat(use.source()).isEqualTo("PAPER");
    assertThat(use.variant()).isEqualTo("NIGHT");
    assertThat(use.price().amount()).isEqualTo(1000);
    assertThat(coupon(number, "checkup").left()).isZero();
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
    PersonNumber number = onPaper();
    Back back = back(printed(number, "refresh"), "");
    Use first = desk.book(back, STAFF).orElseThrow();
    assertThat(desk.book(back, STAFF).orElseThrow().id()).isEqualTo(first.id());
    assertThat(coupon(number, "refresh").left()).isEqualTo(2);
  }

  @Test
  void what_cannot_come_back_is_refused_clearly() {
    PersonNumber number = onPaper();
    Paper paper = printed(number, "checkup");
    assertThat(codes(desk.book(back(paper, ""), STAFF).problems()))
        .containsExactly("variant back.which-variant");
    assertThat(codes(desk.book(with("12345-67891", "2026-13-01"), STAFF).problems()))
        .containsExactly("serial back.wrong-serial", "day date.none");
    assertThat(codes(desk.book(with(Serial.random().value(), "2026-09-01"), STAFF).problems()))
        .containsExactly("serial back.unknown");
    assertThat(codes(desk.book(with(paper.serial().value(), "2026-08-31"), STAFF).problems()))
        .containsExactly("day back.before-print");
    assertThat(codes(desk.book(with(paper.serial().value(), "2026-09-02"), STAFF).problems()))
        .containsExactly("variant back.which-variant");
    assertThat(desk.makeVoid(paper.id(), "なくした", STAFF).isAccepted()).isTrue();
    assertThat(codes(desk.book(back(paper, "DAY"), STAFF).problems()))
        .containsExactly("serial back.void");
    assertThat(codes(desk.makeVoid(paper.id(), "なくした", STAFF).problems()))
        .containsExactly(" void.not-out");
    assertThat(printed(number).stream().filter(Paper::isOut)).hasSize(5);
    assertThat(
            example.house.<List<String>>in(
                "other", () -> codes(desk.book(back(paper, "DAY"), STAFF).problems())))
        .containsExactly("serial back.unknown");
  }

  private Back with(String serial, String day) {
    return new Back(UUID.randomUUID(), serial, hospital.id(), day, "");
  }

  @Test
  void a_use_on_the_morning_of_today_is_booked_at_this_moment() {
    PersonNumber number = onPaper();
    Use use = desk.book(back(printed(number, "refresh"), ""), STAFF).orElseThrow();
    assertThat(use.when()).isEqualTo(LocalDateTime.of(2026, 9, 1, 10, 0));
    example.house.clock().stopOn(LocalDate.of(2026, 9, 20));
    Use later = desk.book(back(desk.of(number).get(0), ""), STAFF).orElseThrow();
    assertThat(later.when()).isEqualTo(LocalDateTime.of(2026, 9, 1, 12, 0));
  }

  @Test
  void nobody_goes_back_to_the_phone_while_paper_is_out() {
    PersonNumber number = onPaper();
    List<Paper> papers = printed(number);
    Decision refused = medium.toPhone(number, "スマートフォンを買った", STAFF);
    assertThat(codes(refused.problems())).containsExactly(" medium.paper-out");
    assertThat(refused.problems().get(0).args()).containsEntry("number", 5L);
    papers.forEach(paper -> desk.makeVoid(paper.id(), "回収した", STAFF));
    assertThat(medium.toPhone(number, "スマートフォンを買った", STAFF).isAccepted()).isTrue();
    assertThat(byPhone(number, "refresh").isValid()).isTrue();
    assertThat(codes(medium.toPhone(number, "もう一度", STAFF).problems()))
        .containsExactly(" medium.by-phone");
  }

  @Test
  void paper_that_the_rule_no_longer_covers_is_named_until_it_is_void() {
    SurplusPapers surplus = example.house.get(SurplusPapers.class);
    PersonNumber teacher = member("TERM");
    medium.toPaper(teacher, "電話での申し出", STAFF);
    printed(teacher);
    assertThat(surplus.first(50)).extracting(each -> each.paper().number()).doesNotContain(teacher);
    example.term(teacher, "2026-04-01", "2026-06-30");
    example.grant();
    List<Surplus> many =
        surplus.first(50).stream().filter(s -> s.paper().number().equals(teacher)).toList();
    assertThat(many)
        .extracting(each -> each.paper().offer() + " " + each.reason())
        .containsExactly("refresh TOO_MANY", "refresh TOO_MANY");
    many.forEach(each -> desk.makeVoid(each.paper().id(), "回収した", STAFF));
    assertThat(surplus.first(50)).extracting(each -> each.paper().number()).doesNotContain(teacher);
    example.lose(teacher, "2026-08-31");
    example.grant();
    assertThat(surplus.first(50).stream().filter(s -> s.paper().number().equals(teacher)))
        .hasSize(3)
        .allMatch(each -> each.reason().equals("WITHDRAWN"));
  }

  @Test
  void who_works_full_hours_again_goes_back_to_the_phone_once_the_paper_is_in() {
    PersonNumber number = member("SHORT");
    List<Paper> papers = printed(number);
    example
        .house
        .database()
        .change(
            "update school_coupon_person set category = 'REGULAR' where number = ?",
            number.value());
    SurplusPapers surplus = example.house.get(SurplusPapers.class);
    assertThat(surplus.first(50).stream().filter(s -> s.paper().number().equals(number)))
        .hasSize(papers.size())
        .allMatch(each -> each.reason().equals("PHONE"));
    assertThat(codes(medium.toPhone(number, "常勤になった", STAFF).problems()))
        .containsExactly(" medium.paper-out");
    papers.forEach(paper -> desk.makeVoid(paper.id(), "回収した", STAFF));
    assertThat(medium.toPhone(number, "常勤になった", STAFF).isAccepted()).isTrue();
    assertThat(byPhone(number, "refresh").isValid()).isTrue();
  }

  @Test
  void paper_of_coupons_that_are_over_holds_nobody_back_and_is_still_booked() {
    PersonNumber number = onPaper();
    Paper paper = printed(number, "dental");
    example.house.clock().stopOn(LocalDate.of(2027, 4, 5));
    assertThat(medium.toPhone(number, "スマートフォンを買った", STAFF).isAccepted()).isTrue();
    assertThat(desk.book(back(paper, ""), STAFF).isValid()).isTrue();
  }

  @Test
  void a_phone_and_a_change_to_paper_at_once_leave_no_more_papers_than_coupons() {
    for (int round = 0; round < 6; round++) {
      PersonNumber number = member("REGULAR");
      example.house.atOnce(
          10,
          n ->
              n == 3
                  ? medium.toPaper(number, "電話", STAFF).isAccepted()
                  : n == 7
                      ? printing
                          .print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF)
                          .isValid()
                      : byPhone(number, "dental").isValid());
      assertThat(coupon(number, "dental").isOnPaper()).isTrue();
      assertThat(codes(byPhone(number, "dental").problems())).containsExactly(" redeem.on-paper");
      printing.print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF);
      long out =
          desk.of(number).stream().filter(p -> p.isOut() && p.offer().equals("dental")).count();
      assertThat(out).isEqualTo(coupon(number, "dental").left());
    }
  }

  @Test
  void printing_and_going_back_to_the_phone_at_once_never_leave_both() {
    for (int round = 0; round < 6; round++) {
      PersonNumber number = onPaper();
      example.house.atOnce(
          8,
          n ->
              n % 2 == 0
                  ? medium.toPhone(number, "希望", STAFF).isAccepted()
                  : printing
                      .print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF)
                      .isValid());
      boolean isPaper = coupon(number, "dental").isOnPaper();
      assertThat(desk.of(number).stream().filter(Paper::isOut)).hasSize(isPaper ? 5 : 0);
    }
  }

  @Test
  void every_person_begins_a_page_and_three_fit_on_each() {
    PaperSheets sheets = example.house.get(PaperSheets.class);
    PersonNumber one = onPaper();
    PersonNumber other = onPaper();
    printed(one);
    printed(other);
    List<Paper> all =
        java.util.stream.Stream.of(one, other).flatMap(n -> desk.of(n).stream()).toList();
    assertThat(sheets.sheets(all))
        .extracting(sheet -> sheet.slips().size())
        .containsExactly(3, 2, 3, 2);
    assertThat(sheets.sheets(all).get(0).slips())
        .allMatch(slip -> slip.number().equals(one.value()));
  }
}
