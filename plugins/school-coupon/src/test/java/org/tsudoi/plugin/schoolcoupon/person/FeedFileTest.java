package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.work.LongWorks;

/** SC-1: a file is kept by the request and read in steps, which go on after a crash. */
class FeedFileTest {
  private final Feeds feeds = new Feeds();
  private final PluginDatabase database = feeds.example.house.database();

  @AfterEach
  void close() {
    feeds.close();
  }

  private static String rows(int from, int to, String school) {
    return IntStream.range(from, to)
        .mapToObj(i -> "%06d,三好　隆,ミヨシ　タカシ,19700101,男,REGULAR,%s,20200401,,,\n".formatted(i, school))
        .collect(Collectors.joining());
  }

  private long keep(String text) {
    return feeds.desk.receive(Feeds.file(text), "事務局").orElseThrow();
  }

  private boolean step(long feed) {
    return database.together(() -> feeds.files.step(feed).isFinished());
  }

  private long count(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void sc_1_rows_read_in_steps_are_those_read_at_once_also_when_a_step_is_killed() {
    String text =
        Feeds.HEAD
            + rows(0, 25, "東")
            + "12,,abc,19801399,x,社長,,,20190101,20260401,\n"
            + rows(20, 40, "西")
            + "100002,三好,,,,,,,,,\n";
    Feed whole = feeds.receiveText(text);
    feeds.files.rows = 7;
    long id = keep(text);
    assertThat(feeds.desk.find(id).orElseThrow().state()).isEqualTo("READING");
    step(id);
    step(id);
    Feed half = feeds.desk.find(id).orElseThrow();
    assertThat(half.readLine()).isEqualTo(15);
    database.change(
        "create function dies() returns trigger language plpgsql as $$ begin"
            + " perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5);"
            + " return new; end $$");
    database.change(
        "create trigger dies before update on school_coupon_feed for each row"
            + " execute function dies()");
    assertThatThrownBy(() -> step(id)).isInstanceOf(RuntimeException.class);
    database.change("drop trigger dies on school_coupon_feed");
    assertThat(feeds.desk.find(id).orElseThrow()).isEqualTo(half);
    Feed read = feeds.read(id);
    assertThat(read.state()).isEqualTo("READ");
    assertThat(List.of(read.rows(), read.bad(), read.twice(), read.added()))
        .isEqualTo(List.of(whole.rows(), whole.bad(), whole.twice(), whole.added()))
        .containsExactly(40L, 2L, 5L, 40L);
    assertThat(feeds.desk.problems(id, 0, 100))
        .isEqualTo(feeds.desk.problems(whole.id(), 0, 100))
        .isNotEmpty();
    assertThat(count("select count(*) from school_coupon_feed_part")).isZero();
    feeds.takeOver(read);
    assertThat(count("select count(*) from school_coupon_person where school = '西'")).isEqualTo(20);
  }

  @Test
  void sc_1_a_file_that_is_none_is_refused_at_once_and_nothing_of_it_stays() {
    Result<Long> none = feeds.desk.receive(Feeds.file("氏名\n三好\n"), "事務局");
    assertThat(none.problems()).extracting(p -> p.code()).containsExactly("csv.column-missing");
    assertThat(count("select count(*) from school_coupon_feed")).isZero();
  }

  @Test
  void sc_1_a_reading_that_was_given_up_goes_on_and_one_that_nobody_wants_is_dropped() {
    feeds.files.rows = 7;
    long id = keep(Feeds.HEAD + rows(0, 20, "東"));
    step(id);
    assertThat(feeds.desk.takeOver(id).isAccepted()).isFalse();
    feeds.example.house.giveUp(FeedFileWork.KIND, id, "no room on the disk");
    Feed stopped = feeds.desk.find(id).orElseThrow();
    assertThat(feeds.desk.progress(stopped)).matches(LongWorks.Progress::isFailed);
    assertThat(feeds.desk.resume(id).isAccepted()).isTrue();
    feeds.example.house.work();
    assertThat(feeds.desk.find(id).orElseThrow().rows()).isEqualTo(20);
    long other = keep(Feeds.HEAD + rows(0, 20, "東"));
    step(other);
    assertThat(feeds.desk.drop(other).isAccepted()).isTrue();
    feeds.example.house.work();
    assertThat(feeds.desk.find(other).orElseThrow().state()).isEqualTo("DROPPED");
    assertThat(count("select count(*) from school_coupon_feed_row where feed = " + other)).isZero();
    assertThat(count("select count(*) from school_coupon_feed_part")).isZero();
    assertThat(feeds.example.house.in("other", () -> feeds.desk.find(id))).isEmpty();
  }
}
