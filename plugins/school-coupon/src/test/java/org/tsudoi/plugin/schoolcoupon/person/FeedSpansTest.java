package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SC-8, SC-43: since when and until when people were qualified, as feeds say it. */
class FeedSpansTest {
  private static final String MIGRATION =
      "/db/plugin/school-coupon/V202611221901__former_spans.sql";
  private final Feeds feeds = new Feeds();
  private final Qualifications spans = feeds.example.house.get(Qualifications.class);

  @AfterEach
  void close() {
    feeds.close();
  }

  private void told(String number, String from, String lostOn) {
    feeds.takeOver(feeds.receive(row(number, from, lostOn)));
  }

  private static String row(String number, String from, String lostOn) {
    return number + ",三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,," + from + "," + lostOn + ",,";
  }

  private List<String> former(String number) {
    return spans.former(new PersonNumber(number)).stream()
        .map(span -> span.begins() + "/" + span.ends())
        .toList();
  }

  private boolean held(String number, String day) {
    return spans.held(new PersonNumber(number), LocalDate.parse(day));
  }

  @Test
  void sc_43_who_comes_back_was_qualified_on_the_days_before_the_loss_and_not_between() {
    told("100002", "20200401", "");
    told("100002", "20200401", "20260701");
    assertThat(former("100002")).isEmpty();
    told("100002", "20260801", "");
    assertThat(former("100002")).containsExactly("2020-04-01/2026-06-30");
    assertThat(held("100002", "2026-06-30")).isTrue();
    assertThat(held("100002", "2026-07-01")).isFalse();
    assertThat(held("100002", "2026-07-31")).isFalse();
    assertThat(held("100002", "2026-08-01")).isTrue();
    assertThat(held("100002", "2020-03-31")).isFalse();
    told("100002", "20260801", "20260815");
    told("100002", "20260901", "");
    assertThat(former("100002")).containsExactly("2020-04-01/2026-06-30", "2026-08-01/2026-08-14");
  }

  @Test
  void sc_8_the_same_data_again_change_nothing() {
    told("100002", "20200401", "20260701");
    told("100002", "20260801", "");
    Feed same = feeds.receive(row("100002", "20260801", ""));
    assertThat(same.same()).isEqualTo(1);
    feeds.takeOver(same);
    assertThat(former("100002")).containsExactly("2020-04-01/2026-06-30");
  }

  @Test
  void sc_8_a_corrected_first_day_is_no_span_of_its_own() {
    told("100002", "20200401", "");
    told("100002", "20210401", "");
    assertThat(former("100002")).isEmpty();
    assertThat(held("100002", "2020-12-31")).isFalse();
    told("100002", "20190401", "");
    assertThat(former("100002")).isEmpty();
    assertThat(held("100002", "2020-12-31")).isTrue();
  }

  @Test
  void sc_8_from_its_first_day_on_the_feed_is_the_whole_truth() {
    told("100002", "20200401", "20210401");
    told("100002", "20220401", "20230401");
    told("100002", "20240401", "");
    assertThat(former("100002")).containsExactly("2020-04-01/2021-03-31", "2022-04-01/2023-03-31");
    told("100002", "20221001", "");
    assertThat(former("100002")).containsExactly("2020-04-01/2021-03-31", "2022-04-01/2022-09-30");
    told("100002", "20200401", "20210401");
    assertThat(former("100002")).isEmpty();
    assertThat(held("100002", "2026-08-01")).isFalse();
  }

  @Test
  void sc_8_who_was_never_qualified_has_no_span_of_that() {
    told("100002", "20200401", "20200401");
    told("100002", "20210401", "20220401");
    assertThat(former("100002")).isEmpty();
    told("100002", "20220401", "20220401");
    assertThat(former("100002")).containsExactly("2021-04-01/2022-03-31");
  }

  @Test
  void sc_8_a_spouse_was_qualified_when_the_member_was_too() {
    feeds.takeOver(
        feeds.receive(row("100002", "20200401", "20260701"), row("10000201", "20200401", "")));
    told("100002", "20260801", "");
    assertThat(held("10000201", "2026-06-30")).isTrue();
    assertThat(held("10000201", "2026-07-15")).isFalse();
    assertThat(held("10000201", "2026-08-01")).isTrue();
  }

  @Test
  void another_organization_knows_no_spans() {
    told("100002", "20200401", "20260701");
    told("100002", "20260801", "");
    assertThat(feeds.example.house.in("other", () -> former("100002"))).isEmpty();
    assertThat(feeds.example.house.in("other", () -> held("100002", "2026-06-30"))).isFalse();
  }

  @Test
  void what_feeds_overwrote_before_there_were_spans_is_known_from_the_history() throws Exception {
    told("100002", "20200401", "");
    told("100002", "20200401", "20210401");
    told("100002", "20220401", "20230401");
    told("100002", "20240401", "");
    told("100003", "20200401", "");
    told("100003", "20210401", "");
    List<String> known = former("100002");
    assertThat(known).hasSize(2);
    feeds.example.house.database().change("delete from school_coupon_former_span");
    migrateAgain();
    assertThat(former("100002")).isEqualTo(known);
    assertThat(former("100003")).isEmpty();
  }

  private void migrateAgain() throws IOException, SQLException {
    try (InputStream in = FeedSpansTest.class.getResourceAsStream(MIGRATION);
        Connection connection = feeds.example.house.source().getConnection();
        Statement statement = connection.createStatement()) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(sql.substring(sql.indexOf("alter table")));
    }
  }
}
