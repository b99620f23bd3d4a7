package org.tsudoi.plugin.schoolcoupon.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.correction.CorrectionDesk;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.page.CouponWaiting;
import org.tsudoi.plugin.schoolcoupon.person.Feed;
import org.tsudoi.plugin.schoolcoupon.person.Feeds;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.settlement.Outstanding;

/** SC-8, SC-45: uses on days on which the person was not qualified, as became known later. */
class UnqualifiedUsesTest {
  private static final String MIGRATION =
      "/db/plugin/school-coupon/V202611221902__unqualified_uses.sql";
  private final Feeds feeds = new Feeds();
  private final Example example = feeds.example;
  private final UnqualifiedUses unqualified = example.house.get(UnqualifiedUses.class);
  private final UseSearch search = example.house.get(UseSearch.class);
  private final Facility hotel = example.facility("refresh", "spouse");

  @AfterEach
  void close() {
    feeds.close();
  }

  private Feed told(String number, String from, String lostOn) {
    Feed feed =
        feeds.receive(number + ",三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,," + from + "," + lostOn + ",,");
    feeds.takeOver(feed);
    return feed;
  }

  private Use used(String number, String offer, int day) {
    example.house.clock().stopOn(LocalDate.of(2026, 9, day));
    PersonNumber person = new PersonNumber(number);
    long coupon =
        example.house.get(Coupons.class).of(person).stream()
            .filter(each -> each.offer().equals(offer))
            .findFirst()
            .orElseThrow()
            .id();
    Visit visit =
        new Visit(
            example.house.get(People.class).find(person).orElseThrow(), Optional.of(hotel.id()));
    return example
        .house
        .get(Redeeming.class)
        .redeem(visit, new Order(UUID.randomUUID(), coupon, "", 1))
        .orElseThrow();
  }

  private List<Long> found(String which) {
    return search.find(query(which), 9).stream().map(line -> line.use().id()).toList();
  }

  private static UseSearch.Query query(String which) {
    return new UseSearch.Query("", "", "", null, null, "", false, which, "");
  }

  @Test
  void sc_8_uses_after_a_loss_that_became_known_late_are_found_by_the_feed_that_told_it() {
    told("100002", "20200401", "");
    Use before = used("100002", "refresh", 1);
    Use after = used("100002", "refresh", 2);
    Feed other = told("100003", "20200401", "");
    Feed loss = told("100002", "20200401", "20260902");
    assertThat(found("yes")).containsExactly(after.id());
    assertThat(found("open")).containsExactly(after.id());
    assertThat(found(String.valueOf(loss.id()))).containsExactly(after.id());
    assertThat(found(String.valueOf(other.id()))).isEmpty();
    assertThat(found("")).containsExactly(after.id(), before.id());
    assertThat(unqualified.count(loss.id())).isOne();
    assertThat(search.sum(query("yes")).uses()).isOne();
    assertThat(search.sum(query("yes")).amount().amount()).isEqualTo(1000);
    assertThat(search.find(after.id()).orElseThrow().isUnqualified()).isTrue();
    assertThat(search.find(before.id()).orElseThrow().isUnqualified()).isFalse();
    assertThat(example.house.<List<Long>>in("other", () -> found("yes"))).isEmpty();
  }

  @Test
  void sc_8_a_loss_that_was_taken_back_leaves_none_and_an_earlier_one_finds_more() {
    told("100002", "20200401", "");
    Use first = used("100002", "refresh", 1);
    Use second = used("100002", "refresh", 2);
    told("100002", "20200401", "20260902");
    Feed earlier = told("100002", "20200401", "20260901");
    assertThat(found("yes")).containsExactly(second.id(), first.id());
    assertThat(unqualified.count(earlier.id())).isOne();
    told("100002", "20260902", "");
    assertThat(found("yes")).containsExactly(first.id());
    told("100002", "20200401", "");
    assertThat(found("yes")).isEmpty();
  }

  @Test
  void sc_8_a_members_loss_makes_the_spouses_uses_known_too() {
    told("100002", "20200401", "");
    told("10000201", "20200401", "");
    Use spouse = used("10000201", "spouse", 2);
    told("100002", "20200401", "20260901");
    assertThat(found("yes")).containsExactly(spouse.id());
  }

  @Test
  void sc_45_they_wait_for_the_office_until_they_are_taken_back_or_settled() {
    told("100002", "20200401", "");
    Use one = used("100002", "refresh", 1);
    Use other = used("100002", "refresh", 2);
    Feed loss = told("100002", "20200401", "20260901");
    assertThat(waiting()).isEqualTo(2);
    assertThat(example.house.get(Outstanding.class).count().unqualified()).isEqualTo(2);
    takeBack(one);
    assertThat(waiting()).isOne();
    assertThat(unqualified.count(loss.id())).isOne();
    settle(other);
    assertThat(waiting()).isZero();
    assertThat(example.house.get(Outstanding.class).count()).isEqualTo(Outstanding.Counts.NONE);
    assertThat(found("open")).isEmpty();
    assertThat(found("yes")).containsExactly(other.id());
  }

  private void takeBack(Use use) {
    CorrectionDesk desk = example.house.get(CorrectionDesk.class);
    long correction =
        desk.propose(use.id(), "1", "資格がなかった", new Staff(AccountId.of(1), "一郎")).orElseThrow();
    desk.accept(correction, "", new Staff(AccountId.of(2), "二葉"));
  }

  private void settle(Use use) {
    example
        .house
        .database()
        .change(
            "with s as (insert into school_coupon_settlement (facility, month, closed_by,"
                + " closed_at) values (?, '2026-09-01', 'x', now()) returning id)"
                + " update school_coupon_use set settlement = (select id from s) where id = ?",
            hotel.id(),
            use.id());
  }

  private long waiting() {
    return example.house.get(CouponWaiting.class).lines().stream()
        .filter(line -> line.label().equals("waiting.unqualified"))
        .findFirst()
        .orElseThrow()
        .count();
  }

  @Test
  void what_was_used_before_there_was_a_list_is_on_it() throws Exception {
    told("100002", "20200401", "");
    told("100003", "20200401", "");
    told("10000301", "20200401", "");
    used("100003", "refresh", 1);
    Use after = used("100002", "refresh", 2);
    Use spouse = used("10000301", "spouse", 2);
    told("100002", "20200401", "20260902");
    told("100003", "20200401", "20260902");
    assertThat(found("yes")).containsExactly(spouse.id(), after.id());
    example.house.database().change("delete from school_coupon_unqualified_use");
    migrateAgain();
    assertThat(found("yes")).containsExactly(spouse.id(), after.id());
  }

  private void migrateAgain() throws IOException, SQLException {
    try (InputStream in = UnqualifiedUsesTest.class.getResourceAsStream(MIGRATION);
        Connection connection = example.house.source().getConnection();
        Statement statement = connection.createStatement()) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(sql.substring(sql.indexOf("alter table")));
    }
  }
}
