package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.paper.PapersBack.Heap;
import org.tsudoi.plugin.schoolcoupon.paper.PapersBack.Outcome;

/** SC-41: papers that came back are booked in one go, as a scanner types them. */
class PapersBackTest {
  private static final Example example = new Example(4);
  private static final Papers papers = new Papers(example);
  private static final PapersBack back = example.house.get(PapersBack.class);

  @AfterAll
  static void close() {
    example.close();
  }

  private static Heap heap(UUID key, String serials, String variant) {
    return new Heap(key, serials, papers.hospital.id(), "2026-09-01", variant);
  }

  private static long uses() {
    return example
        .house
        .database()
        .first("select count(*) from school_coupon_use where source = 'PAPER'", r -> r.getLong(1))
        .orElseThrow();
  }

  @Test
  void sc_41_good_lines_are_booked_once_and_bad_ones_are_told_at_their_line() {
    List<Paper> all = papers.printed(papers.onPaper());
    String good =
        all.stream().map(each -> each.serial().value()).collect(Collectors.joining("\r\n"));
    String last = all.get(0).serial().value();
    UUID key = UUID.randomUUID();
    Outcome first =
        back.book(heap(key, good + "\r\n\r\n1234567890\r\n" + last, ""), Papers.STAFF)
            .orElseThrow();
    assertThat(first.booked()).isEqualTo(4);
    assertThat(first.bad())
        .extracting(bad -> bad.line() + " " + bad.problem().code())
        .containsExactlyInAnyOrder(
            line(all, "checkup") + " back.which-variant", "7 back.wrong-serial");
    assertThat(uses()).isEqualTo(4);
    Outcome again = back.book(heap(key, good, "DAY"), Papers.STAFF).orElseThrow();
    assertThat(again).isEqualTo(new Outcome(5, List.of()));
    assertThat(uses()).isEqualTo(5);
    assertThat(back.book(heap(UUID.randomUUID(), last, ""), Papers.STAFF).orElseThrow().bad())
        .extracting(bad -> bad.problem().code())
        .containsExactly("back.booked");
  }

  private static int line(List<Paper> all, String offer) {
    return 1 + all.stream().map(Paper::offer).toList().indexOf(offer);
  }

  @Test
  void sc_41_nothing_and_too_many_are_refused() {
    assertThat(Papers.codes(back.book(heap(UUID.randomUUID(), " \n", ""), Papers.STAFF).problems()))
        .containsExactly("serials back.no-serials");
    String many = Stream.generate(() -> "1\n").limit(301).collect(Collectors.joining());
    assertThat(Papers.codes(back.book(heap(UUID.randomUUID(), many, ""), Papers.STAFF).problems()))
        .containsExactly("serials back.too-many");
  }
}
