package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;

/** SC-1: qualification data as files and messages, with what changed and why per person. */
class FeedTest {
  private final Feeds feeds = new Feeds();

  @AfterEach
  void close() {
    feeds.close();
  }

  @Test
  void new_people_are_counted_taken_over_and_granted_at_once() {
    Feed feed =
        feeds.receive(
            "k00001,佐倉　葉子,サクラ　ヨウコ,1980/5/5,女,常勤職員,ひばり小学校,20200401,,,",
            "K0000101,佐倉　健一,サクラ　ケンイチ,19790303,1,REGULAR,,2020-04-01,,,");
    assertThat(List.of(feed.rows(), feed.bad(), feed.added())).containsExactly(2L, 0L, 2L);
    assertThat(feeds.coupons("K00001")).isEmpty();
    feeds.takeOver(feed);
    assertThat(feeds.coupons("K00001"))
        .containsExactly("checkup 1", "dental 1", "refresh 3", "women 1");
    assertThat(feeds.coupons("K0000101")).containsExactly("spouse 1");
    assertThat(feeds.history("K00001")).containsExactly("ADDED []");
  }

  @Test
  void bad_rows_are_left_out_each_with_its_line_and_column() {
    Feed feed =
        feeds.receive(
            "12,,abc,19801399,x,社長,,,20190101,20260401,",
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    assertThat(List.of(feed.rows(), feed.bad())).containsExactly(1L, 1L);
    assertThat(feeds.desk.problems(feed.id(), 0, 50))
        .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.code())
        .contains(
            "2 number person.number",
            "2 name required",
            "2 kana kana.character",
            "2 birth feed.day",
            "2 sex feed.sex",
            "2 category feed.category",
            "2 qualifiedFrom required",
            "2 termEnds feed.term-half");
  }

  @Test
  void a_changed_row_tells_before_and_after_and_the_same_row_again_changes_nothing() {
    feeds.takeOver(feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,東小学校,20200401,,,"));
    Feed changed = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,西小学校,20200401,,,");
    assertThat(changed.changed()).isEqualTo(1);
    feeds.takeOver(changed);
    Feed same = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,西小学校,20200401,,,");
    assertThat(same.same()).isEqualTo(1);
    feeds.takeOver(same);
    assertThat(feeds.history("100002")).containsExactly("CHANGED [school:東小学校>西小学校]", "ADDED []");
  }

  @Test
  void sc_1_a_feed_that_was_given_up_half_way_goes_on() {
    Feed feed = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    feeds.desk.takeOver(feed.id());
    assertThat(feeds.desk.resume(feed.id()).isAccepted()).isFalse();
    feeds.example.house.giveUp(FeedWork.KIND, feed.id(), "no room on the disk");
    assertThat(feeds.desk.resume(feed.id()).isAccepted()).isTrue();
    feeds.example.house.work();
    assertThat(feeds.coupons("100002")).isNotEmpty();
  }

  @Test
  void a_feed_is_taken_over_once_or_dropped() {
    Feed feed = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    long accepted =
        feeds.example.house.atOnce(8, n -> feeds.desk.takeOver(feed.id())).stream()
            .filter(d -> d.isAccepted())
            .count();
    assertThat(accepted).isEqualTo(1);
    assertThat(feeds.desk.drop(feed.id()).problems())
        .extracting(p -> p.code())
        .containsExactly("feed.not-waiting");
    assertThat(feeds.example.house.in("other", () -> feeds.desk.find(feed.id()))).isEmpty();
  }

  @Test
  void other_systems_send_people_as_maps_and_of_a_number_twice_the_later_counts() {
    Map<String, String> first =
        Map.of(
            "number",
            "100003",
            "name",
            "遠野　彩",
            "kana",
            "トオノ　アヤ",
            "birth",
            "1990-10-10",
            "sex",
            "F",
            "category",
            "REGULAR",
            "qualifiedFrom",
            "2020-04-01",
            "school",
            "旧");
    Map<String, String> second = new LinkedHashMap<>(first);
    second.put("school", "新");
    long feed = feeds.desk.receive("message", List.of(first, second), "register").orElseThrow();
    assertThat(feeds.desk.find(feed).orElseThrow().twice()).isEqualTo(1);
    feeds.takeOver(feeds.desk.find(feed).orElseThrow());
    assertThat(
            feeds
                .example
                .house
                .get(People.class)
                .find(new PersonNumber("100003"))
                .orElseThrow()
                .school())
        .isEqualTo("新");
    Coupon any = feeds.example.house.get(Coupons.class).of(new PersonNumber("100003")).get(0);
    assertThat(any.left()).isPositive();
  }
}
