package org.tsudoi.plugin.schoolcoupon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.settlement.ClosingDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.ClosingWork;
import org.tsudoi.plugin.schoolcoupon.settlement.SettlementDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlements;

/**
 * Closes a month of 200,000 uses at 2,000 facilities, with 2,000 corrections of the month before:
 * 53 seconds on two cores that others kept busy (one run).
 */
class ClosingBenchmark {
  private static final int USES = Integer.getInteger("bench.coupon.uses", 200_000);
  private static final int FACILITIES = 2_000;

  private double seconds;

  @Test
  void a_month_of_two_hundred_thousand_uses_is_closed() {
    try (Example example = new Example(4)) {
      PluginDatabase database = example.house.database();
      fill(database);
      SettlementDesk desk = example.house.get(SettlementDesk.class);
      close(example, 6);
      database.change(
          "insert into school_coupon_correction (use, quantity, reason, proposed_by,"
              + " proposed_account, proposed_at, state, decided_by, decided_account, decided_at)"
              + " select id, 1, '誤操作', 'x', 1, now(), 'ACCEPTED', 'y', 2, now()"
              + " from school_coupon_use where settlement is not null limit 2000");
      long begin = System.nanoTime();
      desk.open(BusinessMonth.of(2026, 7));
      double shown = (System.nanoTime() - begin) / 1e9;
      seconds = 0;
      close(example, 7);
      System.out.printf("%,d uses: shown in %.1f s, closed in %.1f s%n", USES, shown, seconds);
      assertThat(example.house.get(Settlements.class).totals(BusinessMonth.of(2026, 7)).uses())
          .isEqualTo(USES);
    }
  }

  /** Tables are counted before each step, as core does (decision 23). */
  private void close(Example example, int month) {
    PluginDatabase database = example.house.database();
    BusinessMonth closed = BusinessMonth.of(2026, month);
    ClosingWork work = example.house.get(ClosingWork.class);
    example.house.get(ClosingDesk.class).start(closed, "x");
    long reference = 2026 * 100 + month;
    boolean isDone = false;
    while (!isDone) {
      database.change(
          "analyze school_coupon_settlement, school_coupon_use, school_coupon_correction");
      long begin = System.nanoTime();
      isDone = database.together(() -> work.step(reference).isFinished());
      seconds += (System.nanoTime() - begin) / 1e9;
    }
  }

  /** As many uses in July, a tenth of them in June. */
  private static void fill(PluginDatabase database) {
    database.change(
        "insert into school_coupon_facility (code, name, kana, kana_key, area, active_from)"
            + " select lpad(translate(i::text, '01', 'xy'), 8, 'a'), '試験病院' || i, 'シケン', 'シケン',"
            + " '学園市', '2024-04-01' from generate_series(1, "
            + FACILITIES
            + ") i");
    database.change(
        "insert into school_coupon_coupon (number, fiscal_year, offer, quantity, used, valid_from,"
            + " valid_until, medium, granted_at) select lpad(i::text, 6, '0'), 2026, 'refresh', 3,"
            + " 3, '2026-05-01', '2027-03-31', 'PHONE', now() from generate_series(1, "
            + USES
            + ") i");
    database.change("alter table school_coupon_use disable trigger user");
    use(database, "2026-07-01", "true");
    use(database, "2026-06-01", "c.id % 10 = 0");
    database.change("alter table school_coupon_use enable trigger user");
    database.change("analyze");
  }

  /** A new database: the facilities' ids begin with 1. */
  private static void use(PluginDatabase database, String month, String which) {
    database.change(
        "insert into school_coupon_use (key, coupon, number, facility, offer, quantity, price,"
            + " source, used_at, entered_at) select gen_random_uuid(), c.id, c.number, 1 + c.id % "
            + FACILITIES
            + ", 'refresh', 1, 3000, 'PHONE', timestamptz '"
            + month
            + " 09:00+09' + (c.id % 28) * interval '1 day', now() from school_coupon_coupon c"
            + " where "
            + which);
  }
}
