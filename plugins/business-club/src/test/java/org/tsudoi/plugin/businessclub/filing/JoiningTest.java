package org.tsudoi.plugin.businessclub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.plugin.businessclub.filing.Town.ALONE;
import static org.tsudoi.plugin.businessclub.filing.Town.JUNE_10;
import static org.tsudoi.plugin.businessclub.filing.Town.PERSON;
import static org.tsudoi.plugin.businessclub.filing.Town.SHOP;
import static org.tsudoi.plugin.businessclub.filing.Town.answers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.MemberId;

class JoiningTest {
  private final Town town = new Town();
  private final Joining joining = new Joining(Town.rules("INDIVIDUAL"));

  private static Entry person(String... changes) {
    Map<String, String> all =
        new HashMap<>(
            answers(
                    "familyName", "青山",
                    "givenName", "花子",
                    "familyKana", "アオヤマ",
                    "givenKana", "ハナコ",
                    "birthDate", "1990-04-01",
                    "sex", "FEMALE",
                    "hiredOn", "2026-04-01",
                    "employment", "REGULAR",
                    "seasonal", "no",
                    "inHospital", "no",
                    "feeBearer", "BOTH")
                .values());
    all.putAll(answers(changes).values());
    return new Entry(Optional.empty(), new Answers(all));
  }

  private static FilingDraft draft(String month, Entry... persons) {
    return new FilingDraft(answers("joinMonth", month), List.of(persons));
  }

  private List<Problem> problems(Entry... persons) {
    return joining.examine(draft("THIS", persons), town.at(SHOP, JUNE_10)).problems();
  }

  @Test
  void all_but_the_remarks_and_the_mail_address_are_mandatory_OC_7() {
    assertThat(joining.form(town.at(SHOP, JUNE_10)).entryFields())
        .filteredOn(field -> !field.required())
        .extracting(Field::name)
        .containsExactly("email", "remarks");
  }

  @Test
  void a_fixed_term_under_six_months_cannot_join_FE_2() {
    assertThat(problems(person("employment", "FIXED", "shortTerm", "yes")))
        .containsExactly(Problem.at("entries[0].shortTerm", "club.joining.short-term"));
    assertThat(problems(person("employment", "FIXED", "shortTerm", "no"))).isEmpty();
  }

  @Test
  void seasonal_work_and_a_stay_in_hospital_cannot_join_each_with_its_reason_FE_2() {
    assertThat(
            problems(
                person(),
                person(
                    "familyName",
                    "田中",
                    "familyKana",
                    "タナカ",
                    "seasonal",
                    "yes",
                    "inHospital",
                    "yes")))
        .containsExactly(
            Problem.at("entries[1].seasonal", "club.joining.seasonal"),
            Problem.at("entries[1].inHospital", "club.joining.in-hospital"));
  }

  @Test
  void the_same_person_twice_in_one_filing_is_refused() {
    assertThat(problems(person(), person("familyName", "靑山")))
        .extracting(Problem::code)
        .containsExactly("club.joining.twice");
  }

  @Test
  void dates_must_make_sense() {
    assertThat(problems(person("birthDate", "2012-04-01", "hiredOn", "2026-06-11")))
        .extracting(Problem::code)
        .containsExactly("club.birth-date", "club.hired-on.future");
    assertThat(problems(person("hiredOn", "2000-04-01")))
        .extracting(Problem::code)
        .containsExactly("club.hired-on.child");
  }

  @Test
  void this_month_can_be_asked_for_until_the_20th_then_the_next_FE_3() {
    assertThat(months(LocalDate.of(2026, 6, 20), Audience.OFFICE)).containsExactly("THIS", "NEXT");
    assertThat(months(LocalDate.of(2026, 6, 21), Audience.OFFICE)).containsExactly("NEXT");
  }

  @Test
  void at_the_counter_the_day_of_filing_is_always_possible_FE_3() {
    assertThat(months(LocalDate.of(2026, 6, 30), Audience.STAFF)).containsExactly("THIS", "NEXT");
  }

  private List<String> months(LocalDate day, Audience audience) {
    return joining.form(town.at(SHOP, day, audience)).fields().get(0).options().stream()
        .map(Field.Option::value)
        .toList();
  }

  @Test
  void services_start_in_the_month_of_joining_benefit_money_the_month_after_FE_4() {
    Effect.Join join = join("THIS", atShop());
    assertThat(join.joinedOn()).isEqualTo(JUNE_10);
    assertThat(join.details()).containsEntry("benefitFrom", "2026-07-01");
    assertThat(join("NEXT", atShop()).joinedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  private FilingContext atShop() {
    return town.at(SHOP, JUNE_10);
  }

  private Effect.Join join(String month, FilingContext context) {
    return (Effect.Join) joining.effects(draft(month, person()), context).get(0);
  }

  @Test
  void members_join_on_the_day_of_payment_that_staff_state_FE_3() {
    Ruling ruling = new Ruling(LocalDate.of(2026, 6, 20), answers("paidOn", "2026-06-18"));
    Effect.Join join =
        (Effect.Join) joining.effects(draft("THIS", person()), atShop(), ruling).get(0);
    assertThat(join.joinedOn()).isEqualTo("2026-06-18");
    assertThat(join.details()).containsEntry("benefitFrom", "2026-07-01");
  }

  @Test
  void a_club_that_lets_join_on_the_first_takes_who_was_hired_after_it() {
    Joining first = new Joining(Town.rules(JoiningDay.MONTH_FIRST, Town.CATEGORIES, ""));
    FilingDraft draft = draft("THIS", person("hiredOn", "2026-06-05", "category", "OFFICE"));
    assertThat(first.examine(draft, atShop()).isAccepted()).isTrue();
    Effect.Join join = (Effect.Join) first.effects(draft, atShop()).get(0);
    assertThat(join.joinedOn()).isEqualTo("2026-06-01");
  }

  @Test
  void who_bears_the_fee_is_registered_FE_12() {
    Effect.Join join = join("THIS", atShop());
    assertThat(join.details())
        .containsEntry("feeBearer", "BOTH")
        .containsEntry("employment", "REGULAR")
        .doesNotContainKey("remarks");
    assertThat(join.kana()).isEqualTo("アオヤマ　ハナコ");
  }

  @Test
  void the_category_follows_the_kind_of_office_and_an_individual_is_one_FE_1() {
    assertThat(join("THIS", atShop()).category()).isEqualTo("OFFICE");
    FilingContext individual = town.at(PERSON, JUNE_10);
    assertThat(join("THIS", individual).category()).isEqualTo("INDIVIDUAL");
    assertThat(Town.codes(joining, draft("THIS", person()), individual)).isEmpty();
    FilingDraft two = draft("THIS", person(), person("familyKana", "タナカ"));
    assertThat(Town.codes(joining, two, individual)).containsExactly("club.joining.one-only");
  }

  @Test
  void an_individual_who_is_a_member_already_is_the_only_one_FE_1() {
    town.member(MemberId.of(13), "次郎", PERSON);
    assertThat(Town.codes(joining, draft("THIS", person()), town.at(PERSON, JUNE_10)))
        .containsExactly("club.joining.one-only");
  }

  @Test
  void a_new_office_begins_with_two_members_FE_1() {
    FilingContext fresh = town.at(ALONE, JUNE_10);
    assertThat(joining.examine(draft("THIS", person()), fresh).problems())
        .containsExactly(Problem.at("entries", "club.joining.too-few", "least", 2));
    FilingDraft two = draft("THIS", person(), person("familyKana", "タナカ"));
    assertThat(joining.examine(two, fresh).isAccepted()).isTrue();
    town.member(MemberId.of(14), "三郎", ALONE);
    assertThat(joining.examine(draft("THIS", person()), fresh).isAccepted()).isTrue();
  }

  private List<String> papers(int people, FilingContext context) {
    FilingDraft draft = draft("THIS", Collections.nCopies(people, person()).toArray(Entry[]::new));
    return joining.papers(draft, context).stream().map(Paper::code).toList();
  }

  @Test
  void further_members_need_the_member_form_whose_place_the_filing_takes_FE_5() {
    assertThat(joining.papers(draft("THIS", person()), atShop()))
        .containsExactly(new Paper("member-form", true));
  }

  @Test
  void a_new_office_needs_its_form_and_a_mandate_and_proof_when_5_or_fewer_join_FE_5() {
    FilingContext fresh = town.at(ALONE, JUNE_10);
    assertThat(papers(5, fresh))
        .containsExactly("office-form", "member-form", "debit-mandate", "proof");
    assertThat(papers(6, fresh)).containsExactly("office-form", "member-form", "debit-mandate");
  }

  @Test
  void a_club_with_one_category_asks_nothing_about_it() {
    Joining plain = new Joining(Town.rules(JoiningDay.PAYMENT, Town.CATEGORIES.subList(0, 1), ""));
    assertThat(plain.form(atShop()).entryFields())
        .extracting(Field::name)
        .doesNotContain("category");
  }

  @Test
  void a_club_without_an_individual_kind_lets_choose_among_its_categories() {
    Joining free = new Joining(Town.rules(""));
    assertThat(free.form(atShop()).entryFields()).extracting(Field::name).contains("category");
    FilingDraft chosen = draft("THIS", person("category", "INDIVIDUAL"));
    assertThat(((Effect.Join) free.effects(chosen, atShop()).get(0)).category())
        .isEqualTo("INDIVIDUAL");
  }
}
