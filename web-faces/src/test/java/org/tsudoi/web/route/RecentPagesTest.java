package org.tsudoi.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentPagesTest {
  private final AtomicLong time = new AtomicLong();
  private final RecentPages<Integer, String> pages = new RecentPages<>(time::get);

  private void pass(Duration duration) {
    time.addAndGet(duration.toNanos());
  }

  @Test
  void a_page_is_kept_for_a_minute() {
    pages.keep(1, "one");
    pass(Duration.ofSeconds(59));
    assertThat(pages.find(1)).contains("one");
    assertThat(pages.find(2)).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(pages.find(1)).isEmpty();
  }

  @Test
  void of_more_than_a_thousand_those_asked_for_stay() {
    for (int i = 0; i < 1000; i++) {
      pages.keep(i, "page");
    }
    pages.find(0);
    pages.keep(1000, "page");
    assertThat(pages.find(0)).isPresent();
    assertThat(pages.find(1)).isEmpty();
    assertThat(pages.find(1000)).isPresent();
  }
}
