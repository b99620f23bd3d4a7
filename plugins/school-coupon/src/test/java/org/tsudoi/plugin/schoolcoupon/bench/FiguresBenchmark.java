package org.tsudoi.plugin.schoolcoupon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.statistics.Reports;

/**
 * Statistics, and the page of papers to print, of 1,000,000 people with a coupon each, one of
 * twenty on paper, and 250,000 uses.
 */
class FiguresBenchmark {
  private static final int PEOPLE = Integer.getInteger("bench.coupon.people", 1_000_000);

  @Test
  void figures_of_a_million_people() {
    try (Example example = new Example(4)) {
      fill(example.house.database());
      Reports reports = example.house.get(Reports.class);
      FiscalYear year = new FiscalYear(2026);
      said("statistics, counted", () -> reports.of(year));
      said("statistics, kept", () -> reports.of(year));
      PrintDesk printing = example.house.get(PrintDesk.class);
      said("papers to print", printing::counts);
      Staff staff = new Staff(AccountId.of(1), "x");
      said(
          "600 papers printed",
          () -> printing.print(new PrintDesk.Scope("", ""), UUID.randomUUID(), staff));
      said("batches", () -> printing.batches(10));
      assertThat(printing.batches(1).get(0).papers()).isEqualTo(600);
    }
  }

  private static void said(String what, Runnable work) {
    long begin = System.nanoTime();
    work.run();
    System.out.printf("%s: %.3f s%n", what, (System.nanoTime() - begin) / 1e9);
  }

  private static void fill(PluginDatabase database) {
    database.change(
        "insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex, category,"
            + " school, qualified_from) select upper(lpad(to_hex(i), 6, '0')), '試験　花子',"
            + " 'シケン　ハナコ', 'シケンハナコ', '1980-01-01', 'F', 'REGULAR', '学校' || i % 1000,"
            + " '2020-04-01' from generate_series(1, "
            + PEOPLE
            + ") i");
    database.change(
        "insert into school_coupon_coupon (number, fiscal_year, offer, quantity, used, valid_from,"
            + " valid_until, medium, granted_at) select upper(lpad(to_hex(i), 6, '0')), 2026,"
            + " 'refresh', 1, case when i % 4 = 1 then 1 else 0 end, '2026-05-01', '2027-03-31',"
            + " case when i % 20 = 0 then 'PAPER' else 'PHONE' end, now()"
            + " from generate_series(1, "
            + PEOPLE
            + ") i");
    database.change(
        "insert into school_coupon_facility (code, name, kana, kana_key, area, active_from)"
            + " select lpad(translate(i::text, '01', 'xy'), 8, 'a'), '試験病院' || i, 'シケン', 'シケン',"
            + " '学園市', '2024-04-01' from generate_series(1, 2000) i");
    database.change("alter table school_coupon_use disable trigger user");
    database.change(
        "insert into school_coupon_use (key, coupon, number, facility, offer, quantity, price,"
            + " source, used_at, entered_at) select gen_random_uuid(), id, number, 1 + id % 2000,"
            + " 'refresh', 1, 3000, 'PHONE', timestamptz '2026-05-01 09:00+09' + (id % 120)"
            + " * interval '1 day', now() from school_coupon_coupon where used = 1");
    database.change("alter table school_coupon_use enable trigger user");
    database.change("analyze");
  }
}
