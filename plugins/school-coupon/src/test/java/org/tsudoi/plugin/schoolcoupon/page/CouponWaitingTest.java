package org.tsudoi.plugin.schoolcoupon.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.api.page.Waiting.Line;
import org.tsudoi.plugin.schoolcoupon.Example;

class CouponWaitingTest {
  @Test
  void the_first_page_counts_what_waits_and_what_stopped() {
    try (Example example = new Example(4)) {
      CouponWaiting waiting = example.house.get(CouponWaiting.class);
      assertThat(waiting.lines()).extracting(Line::count).containsOnly(0L);
      example.person("100001", "1985-07-10", "F", "REGULAR");
      change(
          example,
          "insert into school_coupon_application (key, number, name, reason, asked_at)"
              + " values ('a', '100001', '試験　花子', 'OTHER', now())");
      change(
          example,
          "insert into school_coupon_run (fiscal_year, day, cause, started_by, started_at,"
              + " failed_at) values (2026, '2026-09-01', 'STAFF', 'x', now(), now())");
      assertThat(waiting.lines())
          .filteredOn(line -> line.count() > 0)
          .extracting(line -> line.label() + " " + line.count())
          .containsExactly("waiting.runs 1", "waiting.applications 1");
    }
  }

  private static void change(Example example, String sql) {
    example.house.database().change(sql);
  }
}
