package org.tsudoi.plugin.schoolcoupon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.settlement.StatementWork;

/** The demonstration begins with something to look at, whenever it is started. */
class DemonstrationTest {

  /** Columns: day, least uses, least closed months. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 300, 5",
    "2027-02-10, 500, 8",
    "2026-06-10, 15, 1",
    "2026-05-03, 0, 0",
    "2026-04-10, 0, 0"
  })
  void uses_corrections_paper_and_settlements_are_there(String day, long uses, long months) {
    try (Example example = new Example(2, Map.of("bank.four-eyes", "transfers"))) {
      example.house.clock().stopOn(LocalDate.parse(day));
      example.house.put(TransferFiles.class, new BankStub());
      example.house.get(CouponDemonstration.class).fill();
      example.house.get(StatementWork.class);
      example.house.work();
      assertThat(count(example, "school_coupon_use")).isGreaterThanOrEqualTo(uses);
      assertThat(count(example, "school_coupon_closing")).isGreaterThanOrEqualTo(months);
      assertThat(count(example, "school_coupon_use where used_at > '" + day + " 23:59+09'"))
          .isZero();
      assertThat(
              count(
                  example,
                  "school_coupon_coupon c where used <> coalesce((select sum(quantity - cancelled)"
                      + " from school_coupon_use u where u.coupon = c.id), 0)"))
          .isZero();
      if (months > 0) {
        assertThat(count(example, "school_coupon_correction where state = 'WAITING'")).isPositive();
        assertThat(count(example, "school_coupon_use where source = 'PAPER'")).isEqualTo(1);
        assertThat(count(example, "school_coupon_payment where state = 'SENT'"))
            .isEqualTo(Math.min(1, months - 1));
        assertThat(count(example, "school_coupon_payment where state = 'MADE'")).isEqualTo(1);
      }
    }
  }

  private static long count(Example example, String from) {
    return example
        .house
        .database()
        .first("select count(*) from " + from, row -> row.getLong(1))
        .orElseThrow();
  }
}
