package org.tsudoi.plugin.schoolcoupon.grant;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offers;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/** SC-1..8: who is granted what, and what a run changes. */
class GrantTest {
  private final Example example = new Example();
  private final Coupons coupons = example.house.get(Coupons.class);

  @AfterEach
  void close() {
    example.close();
  }

  private List<String> of(PersonNumber number) {
    return coupons.of(number).stream()
        .map(
            c ->
                c.offer()
                    + " "
                    + c.ageClass()
                    + " "
                    + c.quantity()
                    + (c.isWithdrawn() ? " gone" : "")
                    + (c.isOnPaper() ? " paper" : ""))
        .sorted()
        .toList();
  }

  private RunState lastRun() {
    return example.house.get(Runs.class).before(Long.MAX_VALUE, 1).get(0);
  }

  @Test
  void sc_5_members_and_spouses_are_granted_what_the_rules_say() {
    PersonNumber woman = example.person("100001", "1976-04-02", "F", "REGULAR");
    PersonNumber man = example.person("100002", "1990-01-01", "M", "TERM");
    PersonNumber spouse = example.person("10000201", "1980-01-01", "F", "TERM");
    PersonNumber partTime = example.person("K00003", "1961-01-01", "F", "SHORT");
    example.grant();
    assertThat(of(woman))
        .containsExactly("checkup S50 1", "dental  1", "refresh  3", "women S50 1");
    assertThat(of(man)).containsExactly("checkup UNDER 1", "dental  1", "refresh  3");
    assertThat(of(spouse)).containsExactly("spouse OVER 1");
    assertThat(of(partTime)).containsExactly("refresh  3 paper");
  }

  @Test
  void sc_7_before_its_grant_day_an_offer_is_not_granted() {
    PersonNumber woman = example.person("100001", "1976-04-02", "F", "REGULAR");
    example.house.clock().stopOn(LocalDate.of(2026, 4, 30));
    assertThat(example.house.get(GrantDesk.class).start("事務局").problems())
        .extracting(problem -> problem.code())
        .containsExactly("grant.too-early");
    example.house.clock().stopOn(LocalDate.of(2026, 5, 1));
    example.grant();
    assertThat(of(woman)).containsExactly("refresh  3");
    example.house.clock().stopOn(LocalDate.of(2026, 6, 3));
    example.house.get(DailyGrant.class).on(LocalDate.of(2026, 6, 3));
    example.house.work();
    assertThat(of(woman)).hasSize(4);
  }

  @Test
  void sc_1_granting_again_grants_nothing_twice() {
    example.person("100001", "1976-04-02", "F", "REGULAR");
    example.grant();
    assertThat(lastRun().granted()).isEqualTo(4);
    example.grant();
    assertThat(lastRun().granted()).isZero();
    assertThat(
            lastRun().raised() + lastRun().lowered() + lastRun().withdrawn() + lastRun().restored())
        .isZero();
    assertThat(changes()).isEmpty();
  }

  @Test
  void sc_1_a_run_that_was_given_up_keeps_nobody_from_another_one_and_goes_on() {
    example.person("100001", "1976-04-02", "F", "REGULAR");
    GrantDesk desk = example.house.get(GrantDesk.class);
    long run = desk.start("事務局").orElseThrow();
    assertThat(desk.start("事務局").problems())
        .extracting(problem -> problem.code())
        .containsExactly("grant.running");
    assertThat(desk.resume(run).problems())
        .extracting(problem -> problem.code())
        .containsExactly("grant.not-failed");
    example.house.giveUp(GrantWork.KIND, run, "no room on the disk");
    assertThat(lastRun().state()).isEqualTo("FAILED");
    assertThat(desk.resume(run).isAccepted()).isTrue();
    assertThat(lastRun().state()).isEqualTo("RUNNING");
    example.house.giveUp(GrantWork.KIND, run, "no room on the disk");
    example.grant();
    assertThat(lastRun().state()).isEqualTo("ENDED");
    assertThat(coupons.of(new PersonNumber("100001"))).hasSize(4);
    assertThat(desk.resume(run).isAccepted()).isTrue();
    example.house.work();
    assertThat(example.house.get(Runs.class).find(run).orElseThrow().state()).isEqualTo("ENDED");
  }

  @Test
  void sc_1_a_run_after_a_feed_reaches_the_whole_family_in_steps_of_any_size() {
    GrantWork work = example.house.get(GrantWork.class);
    work.people = 1;
    example
        .house
        .database()
        .change(
            "insert into school_coupon_feed (source, name, sent_by, sent_at,"
                + " state, row_count) values ('CSV', 'a', 'b', now(), 'DONE', 4)");
    for (int i = 1; i <= 4; i++) {
      example.person("10000" + i, "1976-04-02", "M", "REGULAR");
      example.person("10000" + i + "01", "1976-04-02", "F", "REGULAR");
    }
    for (String number : List.of("100001", "10000201", "100004", "10000401")) {
      example
          .house
          .database()
          .change(
              "insert into school_coupon_feed_row select"
                  + " current_setting('app.organization'), max(f.id), 1, p.number, p.name, p.kana,"
                  + " p.kana_key, p.birth_date, p.sex, p.category, p.school, p.qualified_from"
                  + " from school_coupon_feed f, school_coupon_person p where p.number = ?"
                  + " group by p.organization, p.number",
              number);
    }
    example
        .house
        .get(GrantDesk.class)
        .afterFeed(
            example
                .house
                .database()
                .first("select max(id) from school_coupon_feed", row -> row.getLong(1))
                .orElseThrow(),
            "b");
    example.house.work();
    for (String granted : List.of("1", "2", "4")) {
      assertThat(of(new PersonNumber("10000" + granted))).hasSize(3);
      assertThat(of(new PersonNumber("10000" + granted + "01"))).hasSize(1);
    }
    assertThat(of(new PersonNumber("100003"))).isEmpty();
    assertThat(of(new PersonNumber("10000301"))).isEmpty();
  }

  @Test
  void sc_45_a_withdrawal_says_why() {
    PersonNumber lost = example.person("100001", "1980-01-01", "M", "REGULAR");
    PersonNumber spouse = example.person("10000101", "1980-01-01", "F", "REGULAR");
    PersonNumber shorter = example.person("100002", "1980-01-01", "M", "REGULAR");
    PersonNumber ended = example.person("100003", "1980-01-01", "M", "TERM");
    example.term(ended, "2026-04-01", "2026-09-30");
    example.grant();
    example.lose(lost, "2026-08-31");
    example
        .house
        .database()
        .change("update school_coupon_person set category = 'SHORT' where number = '100002'");
    example
        .house
        .database()
        .change("update school_coupon_term set begins = '2025-04-01', ends = '2026-03-31'");
    example.grant();
    assertThat(why(lost)).containsOnly("WITHDRAWN QUALIFICATION");
    assertThat(why(spouse)).containsOnly("WITHDRAWN SPOUSE");
    assertThat(why(shorter)).contains("WITHDRAWN CATEGORY").doesNotContain("WITHDRAWN TERM");
    assertThat(why(ended)).containsOnly("WITHDRAWN TERM");
    assertThat(coupons.granted(lost).values()).allMatch(each -> each.cause().equals("STAFF"));
  }

  private List<String> why(PersonNumber number) {
    return coupons.changes(number).stream().map(each -> each.kind() + " " + each.reason()).toList();
  }

  @Test
  void sc_6_a_renewed_term_adds_coupons_and_a_cut_one_takes_no_used_ones() {
    PersonNumber teacher = example.person("100001", "1990-01-01", "M", "TERM");
    example.term(teacher, "2026-04-01", "2026-07-31");
    example.grant();
    assertThat(of(teacher)).contains("refresh  1");
    example.term(teacher, "2026-08-01", "2026-12-31");
    example.grant();
    assertThat(of(teacher)).contains("refresh  3");
    assertThat(lastRun().raised()).isEqualTo(1);
    example
        .house
        .database()
        .change("update school_coupon_coupon set used = 2 where offer = 'refresh'");
    example.house.database().change("delete from school_coupon_term where begins = '2026-08-01'");
    example.grant();
    assertThat(of(teacher)).contains("refresh  2");
    assertThat(changes()).containsExactly("RAISED 1 3 TERM", "LOWERED 3 2 TERM");
  }

  @Test
  void sc_8_a_lost_qualification_withdraws_and_a_new_one_gives_back() {
    PersonNumber member = example.person("100002", "1990-01-01", "M", "REGULAR");
    PersonNumber spouse = example.person("10000201", "1980-01-01", "F", "REGULAR");
    example.grant();
    example.lose(member, "2026-08-31");
    example.grant();
    assertThat(of(member)).allMatch(coupon -> coupon.endsWith(" gone"));
    assertThat(of(spouse)).containsExactly("spouse OVER 1 gone");
    assertThat(lastRun().withdrawn()).isEqualTo(4);
    example.lose(member, null);
    example.grant();
    assertThat(lastRun().restored()).isEqualTo(4);
    assertThat(of(spouse)).containsExactly("spouse OVER 1");
  }

  @Test
  void a_run_goes_on_after_a_crash_and_another_organization_is_left_alone() {
    example.person("100001", "1976-04-02", "F", "REGULAR");
    example.house.in("other", () -> example.person("100001", "1976-04-02", "F", "REGULAR"));
    GrantWork work = example.house.get(GrantWork.class);
    long run = example.house.get(GrantDesk.class).start("事務局").orElseThrow();
    try {
      example
          .house
          .database()
          .together(
              () -> {
                work.step(run);
                throw new IllegalStateException("the server is killed before the commit");
              });
    } catch (IllegalStateException killed) {
      assertThat(coupons.of(new PersonNumber("100001"))).isEmpty();
    }
    example.house.work();
    assertThat(of(new PersonNumber("100001"))).hasSize(4);
    assertThat(example.house.<List<String>>in("other", () -> of(new PersonNumber("100001"))))
        .isEmpty();
  }

  @Test
  void what_the_database_computes_is_what_the_rules_compute() {
    Random random = new Random(7);
    List<PersonNumber> people = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(16000)).toString();
      PersonNumber number =
          example.person(
              String.valueOf(200000 + i),
              i < 20 ? LocalDate.of(1986 - i / 4 * 5, 4, 1 + i % 4).toString() : birth,
              "M",
              "TERM");
      people.add(number);
      LocalDate begins = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500));
      example.term(number, begins.toString(), begins.plusDays(random.nextInt(300)).toString());
      if (i % 3 == 0) {
        example.term(number, begins.plusDays(310).toString(), begins.plusDays(400).toString());
      }
    }
    example.grant();
    for (PersonNumber number : people) {
      assertThat(of(number)).isEqualTo(expected(number));
    }
  }

  private List<String> expected(PersonNumber number) {
    var person = example.house.get(People.class).find(number).orElseThrow();
    List<Term> terms = example.house.get(People.class).terms(number);
    var year = FiscalYear.containing(Example.AUTUMN);
    Offers offers = ((HasOffers) example.house.get(Current.class).organization.program()).offers();
    int refresh = offers.find("refresh").orElseThrow().quantity().of(TermMonths.of(terms, year));
    List<String> expected = new ArrayList<>();
    expected.add("checkup " + offers.ages().classOf(person.birthDate(), year, true).code() + " 1");
    expected.add("dental  1");
    if (refresh > 0) {
      expected.add("refresh  " + refresh);
    }
    return expected;
  }

  /** Reaches the house's program. */
  public static class Current {
    @Inject CurrentOrganization organization;
  }

  private List<String> changes() {
    return example
        .house
        .database()
        .list(
            "select kind || ' ' || quantity_before || ' ' || quantity_after || ' ' || reason"
                + " from school_coupon_coupon_change order by id",
            row -> row.getString(1));
  }
}
