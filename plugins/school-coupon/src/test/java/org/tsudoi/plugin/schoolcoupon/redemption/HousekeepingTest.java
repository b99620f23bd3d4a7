package org.tsudoi.plugin.schoolcoupon.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.plugin.schoolcoupon.Example;

/** SC-44: what is kept about visitors is forgotten. */
class HousekeepingTest {
  @Test
  void what_is_over_goes_and_what_counts_stays() {
    try (Example example = new Example()) {
      fill(example, "2026-08-31T12:00+09", Housekeeping.BATCH + 10);
      fill(example, "2026-09-01T09:00+09", 3);
      example
          .house
          .database()
          .change(
              "insert into school_coupon_device (token, number, last_at) values"
                  + " ('a', '100001', '2025-07-01'), ('b', '100001', '2026-08-01')");
      example.house.get(Housekeeping.class).on(Example.AUTUMN);
      assertThat(count(example, "school_coupon_visit")).isEqualTo(3);
      assertThat(count(example, "school_coupon_attempt")).isEqualTo(3 + Housekeeping.BATCH + 10);
      assertThat(count(example, "school_coupon_device")).isEqualTo(1);
      example.house.get(Housekeeping.class).on(Example.AUTUMN.plusDays(1));
      assertThat(count(example, "school_coupon_attempt")).isEqualTo(3);
    }
  }

  private static void fill(Example example, String at, int rows) {
    example
        .house
        .database()
        .change(
            "insert into school_coupon_visit (token, number, ends_at) select md5(? || n), '100001',"
                + " ?::timestamptz from generate_series(1, ?) n",
            at,
            at,
            rows);
    example
        .house
        .database()
        .change(
            "insert into school_coupon_attempt (kind, key, since, failures) select 'CLIENT',"
                + " md5(? || n), ?::timestamptz, 1 from generate_series(1, ?) n",
            at,
            at,
            rows);
  }

  private static long count(Example example, String table) {
    return example
        .house
        .database()
        .first("select count(*) from " + table, row -> row.getLong(1))
        .orElseThrow();
  }
}
