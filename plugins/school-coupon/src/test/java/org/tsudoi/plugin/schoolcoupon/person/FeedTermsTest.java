package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SC-6: terms of appointment as feeds say them. */
class FeedTermsTest {
  private final Feeds feeds = new Feeds();

  @AfterEach
  void close() {
    feeds.close();
  }

  @Test
  void a_loss_withdraws_from_its_day_on_and_a_renewed_term_adds() {
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20260731"));
    assertThat(feeds.coupons("100002")).contains("refresh 1");
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260801,20270331"));
    assertThat(feeds.coupons("100002")).contains("refresh 3");
    Feed lost = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,20260901,,");
    assertThat(lost.lost()).isEqualTo(1);
    feeds.takeOver(lost);
    assertThat(feeds.coupons("100002")).allMatch(coupon -> coupon.endsWith(" gone"));
    assertThat(feeds.history("100002").get(0))
        .isEqualTo(
            "LOST [term:2026-04-01/2026-07-31, 2026-08-01/2027-03-31>,"
                + " qualified_until:>2026-08-31]");
  }

  @Test
  void sc_6_who_is_appointed_permanently_is_no_longer_bound_by_an_earlier_term() {
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20260930"));
    assertThat(feeds.coupons("100002")).contains("refresh 2");
    Feed permanent = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    assertThat(permanent.changed()).isEqualTo(1);
    feeds.takeOver(permanent);
    assertThat(feeds.coupons("100002")).contains("refresh 3");
    assertThat(feeds.terms("100002")).isEmpty();
    assertThat(feeds.history("100002").get(0))
        .isEqualTo("CHANGED [term:2026-04-01/2026-09-30>, category:TERM>REGULAR]");
    feeds.example.house.clock().stopOn(LocalDate.of(2027, 6, 3));
    feeds.example.grant();
    assertThat(feeds.coupons("100002")).filteredOn(each -> each.equals("refresh 3")).hasSize(2);
  }

  @Test
  void sc_6_two_terms_in_one_file_both_count_whatever_the_rest_of_the_rows_says() {
    Feed feed =
        feeds.receive(
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,東小学校,20200401,,20260401,20260930",
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,西小学校,20200401,,20261001,20270331",
            "100003,遠野　彩,トオノ　アヤ,19901010,女,TERM,東小学校,20200401,,20260401,20260930",
            "100003,遠野　彩,トオノ　アヤ,19901010,女,TERM,東小学校,20200401,,20261001,20270331");
    assertThat(List.of(feed.rows(), feed.bad(), feed.twice())).containsExactly(2L, 0L, 1L);
    assertThat(feeds.desk.problems(feed.id(), 0, 50))
        .extracting(problem -> problem.line() + " " + problem.code() + problem.args())
        .containsExactly("2 feed.twice{line=3}");
    feeds.takeOver(feed);
    assertThat(feeds.coupons("100002")).contains("refresh 3");
    assertThat(feeds.coupons("100003")).contains("refresh 3");
    assertThat(feeds.example.house.get(People.class).find(new PersonNumber("100002")).orElseThrow())
        .extracting(Person::school)
        .isEqualTo("西小学校");
  }

  @Test
  void sc_6_a_corrected_term_takes_the_place_of_the_wrong_one_and_earlier_ones_stay() {
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20250401,20260331"));
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20270331"));
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260901,20270331"));
    assertThat(feeds.terms("100002"))
        .containsExactly("2025-04-01/2026-03-31", "2026-09-01/2027-03-31");
    assertThat(feeds.coupons("100002")).contains("refresh 2");
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20270101,20270228"));
    assertThat(feeds.terms("100002"))
        .containsExactly("2025-04-01/2026-03-31", "2026-09-01/2026-12-31", "2027-01-01/2027-02-28");
    Feed again = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20270101,20270228");
    assertThat(again.same()).isEqualTo(1);
    feeds.takeOver(again);
    assertThat(feeds.history("100002")).hasSize(4);
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260901,20261231"));
    assertThat(feeds.terms("100002"))
        .containsExactly("2025-04-01/2026-03-31", "2026-09-01/2026-12-31");
  }

  @Test
  void sc_6_a_file_without_columns_for_terms_says_nothing_about_them() {
    feeds.takeOver(
        feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20260731"));
    Feed feed =
        feeds.receiveText(
            "組合員番号,氏名,フリガナ,生年月日,性別,区分,所属所,資格取得日,資格喪失日\n"
                + "100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,西小学校,20200401,\n");
    assertThat(feed.tellsTerms()).isFalse();
    feeds.takeOver(feed);
    assertThat(feeds.terms("100002")).containsExactly("2026-04-01/2026-07-31");
    assertThat(feeds.coupons("100002")).contains("refresh 1");
  }
}
