package org.tsudoi.plugin.businessclub.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.plugin.businessclub.benefit.Village.HANAKO;
import static org.tsudoi.plugin.businessclub.benefit.Village.TARO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Audience;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.Yen;

/** Claims of benefits (OC-13, FE-4, P-33); the member joined on June 10, 2025. */
class BenefitClaimTest {
  private static final LocalDate LATER = LocalDate.of(2026, 6, 20);

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  @Test
  void entitlement_begins_on_the_first_of_the_month_after_joining_FE_4() {
    Village village = Village.with("amount", "10000");
    assertThat(village.claim(day(2025, 6, 30), LATER)).containsExactly("club.benefit.not-entitled");
    assertThat(village.claim(day(2025, 7, 1), LATER)).isEmpty();
  }

  @Test
  void a_kind_can_begin_at_once_from_the_day_of_joining() {
    Village village = Village.with("amount", "10000", "minimum-months", "0");
    assertThat(village.claim(day(2025, 6, 9), LATER)).containsExactly("club.benefit.not-member");
    assertThat(village.claim(day(2025, 6, 10), LATER)).isEmpty();
  }

  @Test
  void a_kind_can_need_longer_membership() {
    Village village = Village.with("amount", "10000", "minimum-months", "12");
    assertThat(village.claim(day(2026, 5, 31), LATER)).containsExactly("club.benefit.not-entitled");
    assertThat(village.claim(day(2026, 6, 1), LATER)).isEmpty();
  }

  @Test
  void on_the_day_of_leaving_one_is_no_member_any_more() {
    Village village = Village.with("amount", "10000").left(day(2026, 3, 31));
    assertThat(village.claim(day(2026, 3, 30), LATER)).isEmpty();
    assertThat(village.claim(day(2026, 3, 31), LATER)).containsExactly("club.benefit.not-member");
  }

  @Test
  void the_day_of_leaving_counts_where_that_is_set() {
    Village village = Village.with("amount", "10000", "on-leaving-day", "true");
    village.left(day(2026, 3, 31));
    assertThat(village.claim(day(2026, 3, 31), LATER)).isEmpty();
    assertThat(village.claim(day(2026, 4, 1), LATER)).containsExactly("club.benefit.not-member");
  }

  @Test
  void the_members_own_death_ends_the_membership_and_is_claimed_all_the_same() {
    Village village = cases("choice.A.on-leaving-day", "true").left(day(2026, 3, 31));
    assertThat(village.claim(day(2026, 3, 31), LATER, "choice", "A")).isEmpty();
    assertThat(village.claim(day(2026, 3, 31), LATER, "choice", "B"))
        .containsExactly("club.benefit.not-member");
  }

  @Test
  void who_leaves_after_the_claim_was_filed_is_granted_it() {
    Village village = Village.with("amount", "10000");
    assertThat(village.claim(day(2026, 3, 30), LATER)).isEmpty();
    village.left(day(2026, 3, 31));
    assertThat(village.claim(day(2026, 3, 30), LATER)).isEmpty();
    assertThat(village.grant(day(2026, 3, 30)).amount()).isEqualTo(Yen.of(10_000));
  }

  @Test
  void what_is_still_to_come_cannot_be_claimed() {
    Village village = Village.with("amount", "10000");
    assertThat(village.claim(LATER, LATER)).isEmpty();
    assertThat(village.claim(LATER.plusDays(1), LATER)).containsExactly("club.benefit.future");
  }

  @Test
  void the_claim_period_ends_on_the_same_day_so_many_months_later() {
    Village village = Village.with("amount", "10000", "within-months", "6");
    assertThat(village.claim(day(2025, 12, 20), day(2026, 6, 20))).isEmpty();
    assertThat(village.claim(day(2025, 12, 20), day(2026, 6, 21)))
        .containsExactly("club.benefit.too-late");
    assertThat(village.claim(day(2025, 8, 31), day(2026, 2, 28))).isEmpty();
  }

  @Test
  void the_limit_of_a_year_counts_by_fiscal_year_of_the_event() {
    Village village =
        Village.with("amount", "10000", "limit-per-year", "1").granted(day(2026, 3, 31), 10_000);
    assertThat(village.claim(day(2026, 3, 30), LATER)).containsExactly("club.benefit.per-year");
    assertThat(village.claim(day(2026, 4, 1), LATER)).isEmpty();
  }

  @Test
  void what_waits_counts_as_well() {
    Village village =
        Village.with("amount", "10000", "limit-per-year", "2")
            .granted(day(2026, 4, 2), 10_000)
            .claimed(day(2026, 4, 3), 10_000);
    assertThat(village.type().examine(Village.draft(day(2026, 4, 4)), village.on(LATER)).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("club.benefit.per-year");
              assertThat(problem.field()).isEqualTo("entries[0].eventDay");
              assertThat(problem.args()).containsEntry("granted", 1).containsEntry("claimed", 1);
            });
  }

  @Test
  void a_limit_in_life_never_ends() {
    Village village =
        Village.with("amount", "10000", "limit-in-life", "1").granted(day(2025, 8, 1), 10_000);
    assertThat(village.claim(day(2026, 6, 1), LATER)).containsExactly("club.benefit.in-life");
  }

  @Test
  void each_case_can_have_its_own_limit() {
    Village village =
        cases("limit-in-life", "1", "limit-each-choice", "true").granted(day(2025, 8, 1), "A");
    assertThat(village.claim(LATER, LATER, "choice", "A")).containsExactly("club.benefit.in-life");
    assertThat(village.claim(LATER, LATER, "choice", "B")).isEmpty();
  }

  private static Village cases(String... more) {
    String[] cases = {
      "choices",
      "A,B",
      "choice.A.label",
      "配偶者",
      "choice.A.amount",
      "50000",
      "choice.B.label",
      "父母",
      "choice.B.amount",
      "10000"
    };
    String[] all = new String[cases.length + more.length];
    System.arraycopy(cases, 0, all, 0, cases.length);
    System.arraycopy(more, 0, all, cases.length, more.length);
    return Village.with(all);
  }

  @Test
  void a_case_can_need_its_own_length_of_membership() {
    Village village = cases("choice.B.minimum-months", "60");
    assertThat(village.claim(day(2026, 6, 1), LATER, "choice", "A")).isEmpty();
    assertThat(village.claim(day(2026, 6, 1), LATER, "choice", "B"))
        .containsExactly("club.benefit.not-entitled");
  }

  @Test
  void the_same_event_is_not_claimed_twice() {
    Village village = Village.with("amount", "10000").granted(day(2026, 6, 1), 10_000);
    assertThat(village.claim(day(2026, 6, 1), LATER)).containsExactly("club.benefit.twice");
  }

  @Test
  void the_same_person_spaced_otherwise_is_the_same() {
    Village village = Village.with("amount", "10000", "person-label", "お子さんの氏名");
    village.grantedFor(day(2026, 6, 1), "青葉 太郎");
    assertThat(village.claim(day(2026, 6, 1), LATER, "person", "青葉　太郎"))
        .containsExactly("club.benefit.twice");
    assertThat(village.claim(day(2026, 6, 1), LATER, "person", "青葉太郎"))
        .containsExactly("club.benefit.twice");
    assertThat(village.claim(day(2026, 6, 1), LATER, "person", "青葉　次郎")).isEmpty();
  }

  @Test
  void twins_are_two_persons() {
    Village village =
        Village.with("amount", "10000", "person-label", "お子さんの氏名").granted(day(2026, 6, 1), 10_000);
    assertThat(village.claim(day(2026, 6, 1), LATER, "person", "青葉　太郎")).isEmpty();
  }

  @Test
  void every_amount_explains_itself_P_30() {
    assertThat(Village.with("amount", "10000").grant(LATER))
        .isEqualTo(
            new Effect.Grant(
                "x",
                HANAKO,
                org.tsudoi.api.value.OfficeId.of(1),
                LATER,
                "",
                "",
                Yen.of(10_000),
                "定額 10,000円"));
    Effect.Grant byCase = cases().grant(LATER, "choice", "A", "person", "青葉　太郎");
    assertThat(byCase.amount()).isEqualTo(Yen.of(50_000));
    assertThat(byCase.explanation()).isEqualTo("配偶者 50,000円");
    assertThat(byCase.person()).isEqualTo("青葉　太郎");
  }

  private static Village influenza() {
    return Village.with(
        "amount", "1500", "cost", "true", "group", "SUBSIDY", "minimum-months", "0");
  }

  @Test
  void a_subsidy_pays_what_it_cost_up_to_its_most() {
    assertThat(influenza().grant(LATER, "cost", "1499").amount()).isEqualTo(Yen.of(1499));
    assertThat(influenza().grant(LATER, "cost", "1500").amount()).isEqualTo(Yen.of(1500));
    Effect.Grant cut = influenza().grant(LATER, "cost", "3800");
    assertThat(cut.amount()).isEqualTo(Yen.of(1500));
    assertThat(cut.explanation()).isEqualTo("費用3,800円に対し、2026年度の限度額1,500円まで");
  }

  @Test
  void a_subsidys_most_is_for_one_fiscal_year() {
    Village village = influenza().granted(day(2026, 3, 31), 1500);
    assertThat(village.claim(day(2026, 3, 30), LATER, "cost", "3000"))
        .containsExactly("club.benefit.used-up");
    assertThat(village.claim(day(2026, 4, 1), LATER, "cost", "3000")).isEmpty();
    assertThat(village.grant(day(2026, 4, 1), "cost", "3000").amount()).isEqualTo(Yen.of(1500));
  }

  @Test
  void what_is_left_of_a_subsidy_can_be_had_later_in_the_year() {
    Village village = influenza().granted(day(2026, 4, 10), 1000);
    Effect.Grant rest = village.grant(day(2026, 11, 10), "cost", "3000");
    assertThat(rest.amount()).isEqualTo(Yen.of(500));
    assertThat(rest.explanation()).contains("支給済みの1,000円");
  }

  @Test
  void a_cost_of_nothing_is_refused() {
    assertThat(influenza().claim(LATER, LATER, "cost", "0")).containsExactly("club.benefit.cost");
    assertThat(influenza().claim(LATER, LATER, "cost", "-5")).containsExactly("club.benefit.cost");
  }

  @Test
  void several_members_are_judged_each_at_its_own_place() {
    Village village = influenza().granted(day(2026, 4, 10), 1500);
    FilingDraft draft =
        new FilingDraft(
            new Answers(Map.of()),
            List.of(
                Village.entry(TARO, LATER, "cost", "2000"),
                Village.entry(HANAKO, LATER, "cost", "2000")));
    assertThat(village.type().examine(draft, village.on(LATER)).problems())
        .extracting(Problem::field)
        .containsExactly("entries[1].eventDay");
    assertThat(village.type().effects(draft, village.on(LATER))).hasSize(2);
  }

  @Test
  void evidence_is_attached_unless_the_secretariat_has_it_on_paper() {
    Village village = Village.with("amount", "10000", "evidence", "payment-receipt");
    FilingType type = village.type();
    FilingDraft draft = Village.draft(LATER);
    assertThat(type.examine(draft, village.on(LATER, Audience.OFFICE, 0)).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("attachments");
              assertThat(problem.args()).containsEntry("papers", "領収書の写し");
            });
    assertThat(type.examine(draft, village.on(LATER, Audience.OFFICE, 1)).isAccepted()).isTrue();
    assertThat(type.examine(draft, village.on(LATER, Audience.STAFF, 0)).isAccepted()).isTrue();
    assertThat(type.papers(draft, village.on(LATER)))
        .containsExactly(new Paper("payment-receipt", true));
  }

  /** OC-13: a claim for several has each one's papers, or one for all. */
  @Test
  void evidence_is_there_for_each_member_of_a_claim() {
    Village village = Village.with("amount", "10000", "evidence", "payment-receipt");
    FilingType type = village.type();
    FilingDraft draft =
        new FilingDraft(
            new Answers(Map.of()),
            List.of(Village.entry(HANAKO, LATER), Village.entry(TARO, LATER)));
    FilingContext context = village.on(LATER, Audience.OFFICE, 0);
    assertThat(type.examine(draft, context.with(List.of(Optional.of(HANAKO)))).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("club.benefit.evidence-of");
              assertThat(problem.field()).isEqualTo("attachments");
              assertThat(problem.args())
                  .containsEntry("who", village.member(TARO, LATER).orElseThrow().name());
            });
    assertThat(
            type.examine(draft, context.with(List.of(Optional.of(HANAKO), Optional.of(TARO))))
                .isAccepted())
        .isTrue();
    assertThat(type.examine(draft, context.with(1)).isAccepted()).isTrue();
    assertThat(
            type.examine(draft, context.with(List.of(Optional.of(new MemberId(999))))).problems())
        .extracting(Problem::code)
        .containsExactly("club.benefit.evidence");
  }

  @Test
  void evidence_can_follow_by_post() {
    Village village =
        Village.with("amount", "1", "evidence", "payment-receipt", "evidence-by", "PAPER");
    FilingDraft draft = Village.draft(LATER);
    assertThat(village.type().examine(draft, village.on(LATER, Audience.OFFICE, 0)).isAccepted())
        .isTrue();
    assertThat(village.type().papers(draft, village.on(LATER)))
        .containsExactly(new Paper("payment-receipt", false));
  }

  @Test
  void the_secretariat_may_grant_less_with_a_reason_where_that_is_set() {
    Village village = Village.with("amount", "10000", "other-amount", "true");
    FilingType type = village.type();
    FilingDraft draft = Village.draft(LATER);
    assertThat(type.askedAtAcceptance(draft, village.on(LATER), LATER)).hasSize(2);
    assertThat(refusals(village, "otherAmount", "10001", "otherReason", "誤り"))
        .containsExactly("club.benefit.other-amount");
    assertThat(refusals(village, "otherAmount", "4000"))
        .containsExactly("club.benefit.other-reason");
    Effect.Grant less =
        (Effect.Grant)
            type.effects(
                    draft, village.on(LATER), ruling("otherAmount", "4000", "otherReason", "重複分"))
                .get(0);
    assertThat(less.amount()).isEqualTo(Yen.of(4000));
    assertThat(less.explanation()).isEqualTo("定額 10,000円のところ、4,000円に変更（重複分）");
    assertThat(type.effects(draft, village.on(LATER), ruling()))
        .containsExactly(village.grant(LATER));
  }

  private static List<String> refusals(Village village, String... stated) {
    return village
        .type()
        .examineRuling(Village.draft(LATER), village.on(LATER), ruling(stated))
        .problems()
        .stream()
        .map(Problem::code)
        .toList();
  }

  private static Ruling ruling(String... stated) {
    return new Ruling(LATER, Village.entry(HANAKO, LATER, stated).answers());
  }

  @Test
  void no_other_amount_is_asked_where_that_is_not_set() {
    Village village = Village.with("amount", "10000");
    assertThat(village.type().askedAtAcceptance(Village.draft(LATER), village.on(LATER), LATER))
        .isEmpty();
  }

  @Test
  void the_words_of_a_kind_are_its_settings() {
    FilingType type =
        Village.with("amount", "1", "event-label", "結婚した日", "person-label", "配偶者の氏名").type();
    assertThat(type.code()).isEqualTo("benefit-x");
    assertThat(type.words())
        .containsEntry("title", "祝金の請求")
        .containsEntry("eventDay.label", "結婚した日")
        .containsEntry("person.label", "配偶者の氏名");
    assertThat(type.form(Village.with().on(LATER)).entryFields())
        .extracting(Field::name)
        .containsExactly("eventDay", "person");
  }

  @Test
  void offices_read_amounts_and_conditions_of_each_kind_OC_13() {
    Village village =
        Village.with(
            "amount",
            "10000",
            "within-months",
            "24",
            "limit-in-life",
            "1",
            "evidence",
            "payment-receipt");
    assertThat(village.open().kinds())
        .singleElement()
        .satisfies(
            kind -> {
              assertThat(kind.label()).isEqualTo("祝金");
              assertThat(kind.amounts().get(0).value()).isEqualTo(Yen.of(10_000));
              assertThat(kind.conditions())
                  .containsExactly(
                      "入会した月の翌月1日から対象です。", "事由が生じた日から24か月以内に請求してください。", "1人につき、在会中に1回まで。");
              assertThat(kind.evidence()).containsExactly("領収書の写し");
            });
  }

  @Test
  void what_cannot_be_used_is_named_by_key() {
    assertThat(refused()).containsExactly("benefit.x.amount");
    assertThat(refused("amount", "0")).containsExactly("benefit.x.amount");
    assertThat(refused("amount", "1", "group", "GIFT")).containsExactly("benefit.x.group");
    assertThat(refused("amount", "1", "within-months", "0"))
        .containsExactly("benefit.x.within-months");
    assertThat(refused("amount", "1", "limit-per-yaer", "1"))
        .containsExactly("benefit.x.limit-per-yaer");
    assertThat(refused("amount", "1", "evidence", "papyrus")).containsExactly("benefit.x.evidence");
    assertThat(refused("amount", "1", "evidence-by", "PIGEON"))
        .containsExactly("benefit.x.evidence-by");
    assertThat(cases("amount", "1").refused().keySet()).containsExactly("benefit.x.amount");
    assertThat(cases("choice.C.amount", "1").refused().keySet())
        .containsExactly("benefit.x.choice.C.amount");
    assertThat(refused("choices", "a", "amount", "")).containsExactly("benefit.x.choices");
  }

  private static Iterable<String> refused(String... values) {
    return Village.with(values).refused().keySet();
  }

  @Test
  void settings_of_a_kind_that_is_not_named_are_refused() {
    MapSettings given = new MapSettings(Map.of("benefit.y.label", "忘れられた祝金"));
    ClubBenefits.read(
        given, Wording.of(given, "org.tsudoi.plugin.businessclub.texts", ClubBenefits.class));
    assertThat(given.problems().keySet()).containsExactly("benefit.y.label");
  }

  @Test
  void an_event_long_before_joining_is_no_surprise() {
    assertThat(Village.with("amount", "1").claim(day(1950, 1, 1), LATER))
        .containsExactly("club.benefit.not-member");
  }
}
