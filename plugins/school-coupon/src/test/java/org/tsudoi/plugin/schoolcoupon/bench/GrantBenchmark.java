package org.tsudoi.plugin.schoolcoupon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.plugin.schoolcoupon.Example;

/**
 * Grants for a million people by desk and steps, against one hand-written INSERT … SELECT per offer
 * that writes the same coupons into the same table in one transaction; each three times in turn,
 * medians compared. Then the same run again, as each night, which finds nothing to do. {@code
 * -Dbench.coupon.people} changes the size.
 */
class GrantBenchmark {
  private static final int PEOPLE = Integer.getInteger("bench.coupon.people", 1_000_000);
  private static final int ROUNDS = Integer.getInteger("bench.coupon.rounds", 3);
  private static final double LIMIT = 1.5;

  /** A tenth have terms of five months, a fifth are spouses. */
  private static final String PEOPLE_SQL =
      """
      insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex, category, school, qualified_from)
      select upper(lpad(to_hex(i / 5 * 4 + least(i %% 5, 3)), 6, '0')) || case when i %% 5 = 4 then '01' else '' end, '試験　花子', 'シケン　ハナコ', 'シケンハナコ',
             date '1962-01-01' + i %% 14000, case when i %% 2 = 0 then 'F' else 'M' end,
             case when i %% 10 = 0 then 'TERM' else 'REGULAR' end, '', '2020-04-01'
        from generate_series(0, %d) as i
      """;

  private static final String MEMBERS =
      " from school_coupon_person p where length(number) = 6 and qualified_from <= '2026-09-01'"
          + " and coalesce(qualified_until, 'infinity') >= '2026-09-01'"
          + " and category in ('REGULAR', 'TERM')";
  private static final String CLASS =
      "case when birth_date between '1985-04-03' and '1986-04-02' then 'S40'"
          + " when birth_date between '1980-04-03' and '1981-04-02' then 'S45'"
          + " when birth_date between '1975-04-03' and '1976-04-02' then 'S50'"
          + " when birth_date between '1970-04-03' and '1971-04-02' then 'S55'"
          + " when birth_date between '1966-04-03' and '1967-04-02' then 'S59'"
          + " when birth_date <= '1986-04-02' then 'OVER' else 'UNDER' end";
  private static final String MEDIUM = "case when on_paper then 'PAPER' else 'PHONE' end";

  private static String into(String offer, String ageClass, String quantity, String from) {
    return "insert into school_coupon_coupon (number, fiscal_year, offer, age_class, quantity,"
        + " valid_from, valid_until, medium, run, granted_at) select p.number, 2026, '"
        + offer
        + "', "
        + ageClass
        + ", "
        + quantity
        + ", '2026-07-01'::date, '2026-12-31'::date, "
        + MEDIUM
        + ", 1, now()"
        + from;
  }

  private static final List<String> HAND_WRITTEN =
      List.of(
          into("checkup", CLASS, "1", MEMBERS),
          into("women", CLASS, "1", MEMBERS + " and sex = 'F'"),
          into(
              "spouse",
              "case when birth_date <= '1986-04-02' then 'OVER' else 'UNDER' end",
              "1",
              " from school_coupon_person p where length(number) = 8"
                  + " and qualified_from <= '2026-09-01'"
                  + " and coalesce(qualified_until, 'infinity') >= '2026-09-01'"
                  + " and category in ('REGULAR', 'TERM')"
                  + " and exists (select from school_coupon_person m"
                  + " where m.number = left(p.number, 6) and m.qualified_from <= '2026-09-01'"
                  + " and coalesce(m.qualified_until, 'infinity') >= '2026-09-01')"),
          into(
              "refresh",
              "''",
              "case when t.number is null then 3 else 2 end",
              " from school_coupon_person p left join school_coupon_term t"
                  + " on t.number = p.number where length(p.number) = 6"
                  + " and qualified_from <= '2026-09-01'"
                  + " and coalesce(qualified_until, 'infinity') >= '2026-09-01'"),
          into("dental", "''", "1", MEMBERS));

  @Test
  void grants_for_a_million_people_take_at_most_half_as_long_again_as_plain_sql()
      throws IOException {
    try (Example example = new Example()) {
      PluginDatabase database = example.house.database();
      database.change(PEOPLE_SQL.formatted(PEOPLE - 1));
      database.change(
          "insert into school_coupon_term (number, begins, ends)"
              + " select number, '2026-04-01', '2026-08-31' from school_coupon_person"
              + " where category = 'TERM' and length(number) = 6");
      database.change("analyze school_coupon_person");
      database.change("analyze school_coupon_term");
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      List<Double> again = new ArrayList<>();
      long granted = 0;
      for (int round = 0; round < ROUNDS; round++) {
        theirs.add(seconds(() -> byHand(database)));
        long byHand = empty(database);
        ours.add(seconds(example::grant));
        again.add(seconds(example::grant));
        granted = empty(database);
        assertThat(granted).isEqualTo(byHand);
      }
      report(ours, theirs, again, granted);
    }
  }

  private static void byHand(PluginDatabase database) {
    database.together(
        () -> {
          HAND_WRITTEN.forEach(database::change);
          return true;
        });
  }

  private static long empty(PluginDatabase database) {
    long coupons =
        database
            .first("select count(*) from school_coupon_coupon", row -> row.getLong(1))
            .orElseThrow();
    database.change("truncate school_coupon_coupon cascade");
    return coupons;
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void report(
      List<Double> ours, List<Double> theirs, List<Double> again, long granted) throws IOException {
    double ratio = median(ours) / median(theirs);
    String text =
        "%,d coupons for %,d people: %.1f s of %s, by hand %.1f s of %s, ratio %.2f; again, with nothing to do, %.1f s of %s%n"
            .formatted(
                granted,
                PEOPLE,
                median(ours),
                ours,
                median(theirs),
                theirs,
                ratio,
                median(again),
                again);
    System.out.println(text);
    Files.writeString(Files.createDirectories(Path.of("target/bench")).resolve("grants.txt"), text);
    assertThat(ratio).isLessThanOrEqualTo(LIMIT);
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }
}
