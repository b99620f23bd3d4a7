package org.tsudoi.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.page.Chart.Bar;
import org.tsudoi.api.page.Chart.Column;
import org.tsudoi.api.page.Chart.Line;

class ChartTest {
  @Test
  void the_highest_column_ends_at_or_below_the_uppermost_line() {
    for (long most : new long[] {0, 1, 4, 5, 39, 41, 999, 1_234_567}) {
      Chart chart = chart(most, most / 2);
      Line top = chart.getLines().get(4);
      assertThat(top.value()).isGreaterThanOrEqualTo(most).isLessThan(most * 2 + 8);
      assertThat(chart.getBars()).allSatisfy(bar -> within(bar, top));
    }
  }

  private static void within(Bar bar, Line top) {
    assertThat(bar.y()).isGreaterThanOrEqualTo(top.y());
    assertThat(bar.y() + bar.height()).isBetween(163.8, 164.2);
    assertThat(bar.x()).isGreaterThanOrEqualTo(44);
    assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(356.2);
  }

  @Test
  void columns_do_not_lie_on_each_other() {
    List<Bar> bars = chart(LongStream.rangeClosed(1, 12).toArray()).getBars();
    for (int i = 1; i < bars.size(); i++) {
      assertThat(bars.get(i).x()).isGreaterThan(bars.get(i - 1).x() + bars.get(i - 1).width());
    }
  }

  @Test
  void the_last_column_is_always_marked_and_no_more_than_have_room() {
    Chart chart = chart(LongStream.rangeClosed(1, 12).toArray());
    assertThat(chart.getMarks()).hasSizeLessThanOrEqualTo(7);
    assertThat(chart.getMarks().get(0).text()).isEqualTo("12");
  }

  private static Chart chart(long... values) {
    return new Chart(
        "id",
        "title",
        List.of("one"),
        LongStream.of(values)
            .mapToObj(v -> new Column(String.valueOf(v), "", List.of(v), List.of("")))
            .toList());
  }
}
