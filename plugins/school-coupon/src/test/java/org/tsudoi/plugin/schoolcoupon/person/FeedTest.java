package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.redemption.Housekeeping;

/** SC-1: qualification data as files and messages, with what changed and why per person. */
class FeedTest {
  private static final String HEAD = "組合員番号,氏名,フリガナ,生年月日,性別,区分,所属所,資格取得日,資格喪失日,任期開始日,任期終了日\n";
  private final Example example = new Example();
  private FeedDesk desk;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void open() {
    GrantDesk grants = example.house.get(GrantDesk.class);
    Object event =
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              FeedDone done = (FeedDone) arguments[0];
              grants.afterFeed(done.feed(), done.by());
              return null;
            });
    example.house.put(Event.class, (Event<?>) event);
    desk = example.house.get(FeedDesk.class);
    example.house.get(FeedWork.class);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private Feed receive(String... rows) {
    return receiveText(HEAD + String.join("\n", rows) + "\n");
  }

  private Feed receiveText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SentFile file =
        new SentFile() {
          @Override
          public String name() {
            return "資格.csv";
          }

          @Override
          public long size() {
            return bytes.length;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes);
          }
        };
    return desk.find(desk.receive(file, "事務局").orElseThrow()).orElseThrow();
  }

  private void takeOver(Feed feed) {
    assertThat(desk.takeOver(feed.id()).isAccepted()).isTrue();
    example.house.work();
  }

  private List<String> coupons(String number) {
    return example.house.get(Coupons.class).of(new PersonNumber(number)).stream()
        .map(each -> each.offer() + " " + each.quantity() + (each.isWithdrawn() ? " gone" : ""))
        .sorted()
        .toList();
  }

  private List<String> history(String number) {
    return example.house.get(PersonHistory.class).of(new PersonNumber(number)).stream()
        .map(
            change ->
                change.kind()
                    + " "
                    + change.fields().stream()
                        .map(f -> f.name() + ":" + f.before() + ">" + f.after())
                        .toList())
        .toList();
  }

  @Test
  void new_people_are_counted_taken_over_and_granted_at_once() {
    Feed feed =
        receive(
            "k00001,佐倉　葉子,サクラ　ヨウコ,1980/5/5,女,常勤職員,ひばり小学校,20200401,,,",
            "K0000101,佐倉　健一,サクラ　ケンイチ,19790303,1,REGULAR,,2020-04-01,,,");
    assertThat(List.of(feed.rows(), feed.bad(), feed.added())).containsExactly(2L, 0L, 2L);
    assertThat(coupons("K00001")).isEmpty();
    takeOver(feed);
    assertThat(coupons("K00001")).containsExactly("checkup 1", "dental 1", "refresh 3", "women 1");
    assertThat(coupons("K0000101")).containsExactly("spouse 1");
    assertThat(history("K00001")).containsExactly("ADDED []");
  }

  @Test
  void bad_rows_are_left_out_each_with_its_line_and_column() {
    Feed feed =
        receive(
            "12,,abc,19801399,x,社長,,,20190101,20260401,",
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    assertThat(List.of(feed.rows(), feed.bad())).containsExactly(1L, 1L);
    assertThat(desk.problems(feed.id(), 0, 50))
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
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,東小学校,20200401,,,"));
    Feed changed = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,西小学校,20200401,,,");
    assertThat(changed.changed()).isEqualTo(1);
    takeOver(changed);
    Feed same = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,西小学校,20200401,,,");
    assertThat(same.same()).isEqualTo(1);
    takeOver(same);
    assertThat(history("100002")).containsExactly("CHANGED [school:東小学校>西小学校]", "ADDED []");
  }

  @Test
  void a_loss_withdraws_from_its_day_on_and_a_renewed_term_adds() {
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20260731"));
    assertThat(coupons("100002")).contains("refresh 1");
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260801,20270331"));
    assertThat(coupons("100002")).contains("refresh 3");
    Feed lost = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,20260901,,");
    assertThat(lost.lost()).isEqualTo(1);
    takeOver(lost);
    assertThat(coupons("100002")).allMatch(coupon -> coupon.endsWith(" gone"));
    assertThat(history("100002").get(0))
        .isEqualTo(
            "LOST [term:2026-04-01/2026-07-31, 2026-08-01/2027-03-31>,"
                + " qualified_until:>2026-08-31]");
  }

  @Test
  void sc_6_who_is_appointed_permanently_is_no_longer_bound_by_an_earlier_term() {
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20260930"));
    assertThat(coupons("100002")).contains("refresh 2");
    Feed permanent = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    assertThat(permanent.changed()).isEqualTo(1);
    takeOver(permanent);
    assertThat(coupons("100002")).contains("refresh 3");
    assertThat(terms("100002")).isEmpty();
    assertThat(history("100002").get(0))
        .isEqualTo("CHANGED [term:2026-04-01/2026-09-30>, category:TERM>REGULAR]");
    example.house.clock().stopOn(LocalDate.of(2027, 6, 3));
    example.grant();
    assertThat(coupons("100002")).filteredOn(each -> each.equals("refresh 3")).hasSize(2);
  }

  @Test
  void sc_6_two_terms_in_one_file_both_count_whatever_the_rest_of_the_rows_says() {
    Feed feed =
        receive(
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,東小学校,20200401,,20260401,20260930",
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,西小学校,20200401,,20261001,20270331",
            "100003,遠野　彩,トオノ　アヤ,19901010,女,TERM,東小学校,20200401,,20260401,20260930",
            "100003,遠野　彩,トオノ　アヤ,19901010,女,TERM,東小学校,20200401,,20261001,20270331");
    assertThat(List.of(feed.rows(), feed.bad(), feed.twice())).containsExactly(2L, 0L, 1L);
    assertThat(desk.problems(feed.id(), 0, 50))
        .extracting(problem -> problem.line() + " " + problem.code() + problem.args())
        .containsExactly("2 feed.twice{line=3}");
    takeOver(feed);
    assertThat(coupons("100002")).contains("refresh 3");
    assertThat(coupons("100003")).contains("refresh 3");
    assertThat(example.house.get(People.class).find(new PersonNumber("100002")).orElseThrow())
        .extracting(Person::school)
        .isEqualTo("西小学校");
  }

  @Test
  void sc_6_a_corrected_term_takes_the_place_of_the_wrong_one_and_earlier_ones_stay() {
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20250401,20260331"));
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20270331"));
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260901,20270331"));
    assertThat(terms("100002")).containsExactly("2025-04-01/2026-03-31", "2026-09-01/2027-03-31");
    assertThat(coupons("100002")).contains("refresh 2");
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20270101,20270228"));
    assertThat(terms("100002"))
        .containsExactly("2025-04-01/2026-03-31", "2026-09-01/2026-12-31", "2027-01-01/2027-02-28");
    Feed again = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20270101,20270228");
    assertThat(again.same()).isEqualTo(1);
    takeOver(again);
    assertThat(history("100002")).hasSize(4);
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260901,20261231"));
    assertThat(terms("100002")).containsExactly("2025-04-01/2026-03-31", "2026-09-01/2026-12-31");
  }

  @Test
  void sc_6_a_file_without_columns_for_terms_says_nothing_about_them() {
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,,20200401,,20260401,20260731"));
    Feed feed =
        receiveText(
            "組合員番号,氏名,フリガナ,生年月日,性別,区分,所属所,資格取得日,資格喪失日\n"
                + "100002,三好　隆,ミヨシ　タカシ,19700101,男,TERM,西小学校,20200401,\n");
    assertThat(feed.tellsTerms()).isFalse();
    takeOver(feed);
    assertThat(terms("100002")).containsExactly("2026-04-01/2026-07-31");
    assertThat(coupons("100002")).contains("refresh 1");
  }

  private List<String> terms(String number) {
    return example.house.get(People.class).terms(new PersonNumber(number)).stream()
        .map(term -> term.begins() + "/" + term.ends())
        .toList();
  }

  @Test
  void sc_1_an_older_feed_does_not_overwrite_what_a_newer_one_said() {
    Feed old =
        receive(
            "100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,東小学校,20200401,,,",
            "100003,遠野　彩,トオノ　アヤ,19901010,女,REGULAR,,20200401,,,");
    Feed dropped = receive("100003,遠野　彩,トオノ　アヤ,19901010,女,REGULAR,,20200401,,,");
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,西小学校,20200401,,,"));
    desk.drop(dropped.id());
    takeOver(old);
    Feed done = desk.find(old.id()).orElseThrow();
    assertThat(List.of(done.rows(), done.outdated(), done.added())).containsExactly(1L, 1L, 1L);
    assertThat(example.house.get(People.class).find(new PersonNumber("100002")).orElseThrow())
        .extracting(Person::school)
        .isEqualTo("西小学校");
    assertThat(coupons("100003")).isNotEmpty();
    Feed late = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,東小学校,20200401,,,");
    takeOver(receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,北小学校,20200401,,,"));
    assertThat(desk.takeOver(late.id()).problems())
        .extracting(problem -> problem.code())
        .containsExactly("feed.outdated");
    assertThat(desk.drop(late.id()).isAccepted()).isTrue();
  }

  @Test
  void sc_1_rows_of_feeds_are_forgotten_a_week_later_but_not_before_an_earlier_one_is_decided() {
    Feed waiting = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    takeOver(receive("100003,遠野　彩,トオノ　アヤ,19901010,女,TERM,,20200401,,20260401,20270331"));
    Housekeeping housekeeping = example.house.get(Housekeeping.class);
    housekeeping.on(Example.AUTUMN.plusDays(8));
    assertThat(rows()).isEqualTo(2);
    desk.drop(waiting.id());
    assertThat(rows()).isEqualTo(1);
    housekeeping.on(Example.AUTUMN.plusDays(7));
    assertThat(rows()).isEqualTo(1);
    housekeeping.on(Example.AUTUMN.plusDays(8));
    assertThat(rows()).isZero();
  }

  private long rows() {
    return example
        .house
        .database()
        .first("select count(*) from school_coupon_feed_row", row -> row.getLong(1))
        .orElseThrow();
  }

  @Test
  void sc_1_a_feed_that_was_given_up_half_way_goes_on() {
    Feed feed = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    desk.takeOver(feed.id());
    assertThat(desk.resume(feed.id()).isAccepted()).isFalse();
    example.house.giveUp(FeedWork.KIND, feed.id(), "no room on the disk");
    assertThat(desk.resume(feed.id()).isAccepted()).isTrue();
    example.house.work();
    assertThat(coupons("100002")).isNotEmpty();
  }

  @Test
  void a_feed_is_taken_over_once_or_dropped() {
    Feed feed = receive("100002,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,,20200401,,,");
    long accepted =
        example.house.atOnce(8, n -> desk.takeOver(feed.id())).stream()
            .filter(d -> d.isAccepted())
            .count();
    assertThat(accepted).isEqualTo(1);
    assertThat(desk.drop(feed.id()).problems())
        .extracting(p -> p.code())
        .containsExactly("feed.not-waiting");
    assertThat(example.house.in("other", () -> desk.find(feed.id()))).isEmpty();
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
    long feed = desk.receive("message", List.of(first, second), "register").orElseThrow();
    assertThat(desk.find(feed).orElseThrow().twice()).isEqualTo(1);
    takeOver(desk.find(feed).orElseThrow());
    assertThat(
            example.house.get(People.class).find(new PersonNumber("100003")).orElseThrow().school())
        .isEqualTo("新");
    Coupon any = example.house.get(Coupons.class).of(new PersonNumber("100003")).get(0);
    assertThat(any.left()).isPositive();
  }
}
