package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.redemption.Housekeeping;

/** SC-1: the later feed counts, and what feeds said is forgotten. */
class FeedOrderTest {
  private final Feeds feeds = new Feeds();

  @AfterEach
  void close() {
    feeds.close();
  }

  @Test
  void sc_1_an_older_feed_does_not_overwrite_what_a_newer_one_said() {
    Feed old =
        feeds.receive(
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,東小学校,20200401,,,",
            "100003,遠野　彩,トオノ　アヤ,19901010,女,REGULAR,,20200401,,,");
    Feed dropped = feeds.receive("100003,遠野　彩,トオノ　アヤ,19901010,女,REGULAR,,20200401,,,");
    feeds.takeOver(feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,西小学校,20200401,,,"));
    feeds.desk.drop(dropped.id());
    feeds.takeOver(old);
    Feed done = feeds.desk.find(old.id()).orElseThrow();
    assertThat(List.of(done.rows(), done.outdated(), done.added())).containsExactly(1L, 1L, 1L);
    assertThat(feeds.example.house.get(People.class).find(new PersonNumber("100002")).orElseThrow())
        .extracting(Person::school)
        .isEqualTo("西小学校");
    assertThat(feeds.coupons("100003")).isNotEmpty();
    Feed late = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,東小学校,20200401,,,");
    feeds.takeOver(feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,北小学校,20200401,,,"));
    assertThat(feeds.desk.takeOver(late.id()).problems())
        .extracting(problem -> problem.code())
        .containsExactly("feed.outdated");
    assertThat(feeds.desk.drop(late.id()).isAccepted()).isTrue();
  }

  @Test
  void sc_1_rows_of_feeds_are_forgotten_a_week_later_but_not_before_an_earlier_one_is_decided() {
    Feed waiting = feeds.receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    feeds.takeOver(
        feeds.receive("100003,遠野　彩,トオノ　アヤ,19901010,女,TERM,,20200401,,20260401,20270331"));
    Housekeeping housekeeping = feeds.example.house.get(Housekeeping.class);
    housekeeping.on(Example.AUTUMN.plusDays(8));
    assertThat(rows()).isEqualTo(2);
    feeds.desk.drop(waiting.id());
    assertThat(rows()).isEqualTo(1);
    housekeeping.on(Example.AUTUMN.plusDays(7));
    assertThat(rows()).isEqualTo(1);
    housekeeping.on(Example.AUTUMN.plusDays(8));
    assertThat(rows()).isZero();
  }

  private long rows() {
    return feeds
        .example
        .house
        .database()
        .first("select count(*) from school_coupon_feed_row", row -> row.getLong(1))
        .orElseThrow();
  }
}
