package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk.Scope;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** SC-41: one paper for each coupon that is left. */
class PrintTest {
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
  void one_paper_for_each_coupon_that_is_left_however_often_and_by_whom_it_is_printed() {
    PersonNumber number = papers.onPaper();
    example.house.atOnce(
        6,
        n -> papers.printing.print(new Scope(number.value(), ""), UUID.randomUUID(), Papers.STAFF));
    List<Paper> all = papers.desk.of(number);
    assertThat(all).extracting(Paper::offer).containsOnly("checkup", "refresh", "dental");
    assertThat(all).hasSize(5);
    assertThat(all.stream().map(Paper::serial).distinct()).hasSize(5);
    assertThat(all)
        .filteredOn(paper -> paper.offer().equals("checkup"))
        .extracting(Paper::variants)
        .containsExactly(List.of("DAY", "NIGHT", "BRAIN"));
    assertThat(
            Papers.codes(
                papers
                    .printing
                    .print(new Scope(number.value(), ""), UUID.randomUUID(), Papers.STAFF)
                    .problems()))
        .containsExactly(" print.nothing");
    assertThat(
            papers
                .printing
                .print(new Scope("", ""), all.get(0).batch(), Papers.STAFF)
                .orElseThrow())
        .isEqualTo(5);
  }

  @Test
  void the_same_category_is_printed_together_and_short_hours_get_refresh_on_paper_only() {
    PersonNumber number = papers.member("SHORT");
    assertThat(papers.coupons(number)).extracting(Coupon::offer).containsExactly("refresh");
    UUID batch = UUID.randomUUID();
    long wanted = papers.printing.count(new Scope("", "SHORT"));
    assertThat(papers.printing.counts().get("SHORT")).isEqualTo(wanted);
    assertThat(papers.printing.counts().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(papers.printing.count(new Scope("", "")));
    papers.printing.print(new Scope("", "SHORT"), batch, Papers.STAFF).orElseThrow();
    assertThat(papers.printing.counts()).doesNotContainKey("SHORT");
    assertThat(papers.printing.batches(1))
        .extracting(PrintDesk.Batch::batch, PrintDesk.Batch::papers, PrintDesk.Batch::out)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(batch, wanted, wanted));
    assertThat(example.house.in("other", () -> papers.printing.batches(1))).isEmpty();
    assertThat(papers.printing.papers(batch)).extracting(Paper::number).containsOnly(number);
    assertThat(Papers.codes(papers.byPhone(number, "refresh").problems()))
        .containsExactly(" redeem.on-paper");
    assertThat(Papers.codes(papers.medium.toPhone(number, "希望", Papers.STAFF).problems()))
        .containsExactly(" medium.by-phone");
  }

  @Test
  void paper_that_the_rule_no_longer_covers_is_named_until_it_is_void() {
    SurplusPapers surplus = example.house.get(SurplusPapers.class);
    PersonNumber teacher = papers.member("TERM");
    papers.medium.toPaper(teacher, "電話での申し出", Papers.STAFF);
    papers.printed(teacher);
    assertThat(surplus.first(50)).extracting(each -> each.paper().number()).doesNotContain(teacher);
    example.term(teacher, "2026-04-01", "2026-06-30");
    example.grant();
    List<Surplus> many =
        surplus.first(50).stream().filter(s -> s.paper().number().equals(teacher)).toList();
    assertThat(many)
        .extracting(each -> each.paper().offer() + " " + each.reason())
        .containsExactly("refresh TOO_MANY", "refresh TOO_MANY");
    many.forEach(each -> papers.desk.makeVoid(each.paper().id(), "回収した", Papers.STAFF));
    assertThat(surplus.first(50)).extracting(each -> each.paper().number()).doesNotContain(teacher);
    example.lose(teacher, "2026-08-31");
    example.grant();
    assertThat(surplus.first(50).stream().filter(s -> s.paper().number().equals(teacher)))
        .hasSize(3)
        .allMatch(each -> each.reason().equals("WITHDRAWN"));
  }

  @Test
  void every_person_begins_a_page_and_three_fit_on_each() {
    PaperSheets sheets = example.house.get(PaperSheets.class);
    PersonNumber one = papers.onPaper();
    PersonNumber other = papers.onPaper();
    papers.printed(one);
    papers.printed(other);
    List<Paper> all =
        java.util.stream.Stream.of(one, other).flatMap(n -> papers.desk.of(n).stream()).toList();
    assertThat(sheets.sheets(all))
        .extracting(sheet -> sheet.slips().size())
        .containsExactly(3, 2, 3, 2);
    assertThat(sheets.sheets(all).get(0).slips())
        .allMatch(slip -> slip.number().equals(one.value()));
  }

  @Test
  void sc_41_each_slip_has_its_serial_as_a_code_and_each_school_a_sheet_on_top() {
    PaperSheets sheets = example.house.get(PaperSheets.class);
    PersonNumber one = papers.onPaper();
    PersonNumber other = papers.onPaper();
    PersonNumber elsewhere = papers.onPaper();
    List<PersonNumber> all = List.of(one, other, elsewhere);
    all.forEach(papers::printed);
    school(one, "東小学校");
    school(other, "東小学校");
    school(elsewhere, "西小学校");
    List<PaperSheets.Sheet> pages =
        sheets.sheetsForPost(
            all.stream().flatMap(number -> papers.desk.of(number).stream()).toList());
    assertThat(pages)
        .extracting(page -> page.covers().size() + " " + page.slips().size())
        .containsExactly("1 0", "0 3", "0 2", "0 3", "0 2", "1 0", "0 3", "0 2");
    PaperSheets.Cover cover = pages.get(0).covers().get(0);
    assertThat(cover.school()).isEqualTo("東小学校");
    assertThat(List.of(cover.people(), cover.total())).containsExactly(2, 10);
    assertThat(cover.persons())
        .extracting(PaperSheets.Person::number)
        .containsExactly(one.value(), other.value());
    assertThat(pages.get(1).slips())
        .allMatch(slip -> slip.qr().equals("qr of " + slip.serial().replace("-", "")));
    assertThat(sheets.forPost(papers.desk.of(one))).isNotEmpty();
  }

  private static void school(PersonNumber number, String school) {
    example
        .house
        .database()
        .change(
            "update school_coupon_person set school = ? where number = ?", school, number.value());
  }
}
