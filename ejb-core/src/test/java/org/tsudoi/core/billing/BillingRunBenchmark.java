package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.billing.BillingHouse.AOBA;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.STAFF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.core.job.JobStep;

/**
 * A billing run for a million members against hand-written SQL that writes the same rows into the
 * same tables in one transaction; each three times in turn, medians compared. {@code
 * -Dbench.billing.offices} and {@code -Dbench.billing.members} change the size.
 */
class BillingRunBenchmark {
  private static final int OFFICES = Integer.getInteger("bench.billing.offices", 5000);
  private static final int MEMBERS = Integer.getInteger("bench.billing.members", 200);
  private static final int ROUNDS = Integer.getInteger("bench.billing.rounds", 3);
  private static final double LIMIT = 1.5;
  private static final String EMPTY =
      "truncate billing_run, invoice, invoice_line, member_charge, offset_use, payment, allocation,"
          + " credit_note, posting, debit_batch, debit_item, debit_invoice, job, counter";
  private static final List<String> HAND_WRITTEN =
      List.of(
          "insert into billing_run (organization, id, kind, cycle, label, first_month, months,"
              + " base_day, due_on, state, previewed_offices, previewed_heads, previewed_total,"
              + " created_by, created_at) overriding system value values ('aoba', 1000000,"
              + " 'CONTINUING', 'Q2026-07', '2026年7月から3か月分', '2026-07-01', 3, '2026-06-30',"
              + " '2026-07-13', 'DONE', 0, 0, 0, 'hand', now())",
          "insert into member_charge (organization, member, item, first_month, run, office,"
              + " category, amount) select organization, member, 'FEE', date '2026-07-01', 1000000,"
              + " office, category, case category when 'OFFICE' then 1500 else 2100 end"
              + " from membership where organization = 'aoba' and valid_from <= '2026-06-30'"
              + " and valid_to > '2026-06-30'",
          "create temp table due on commit drop as select office, category,"
              + " case category when 'OFFICE' then 1500 else 2100 end as unit, count(*) as heads"
              + " from membership where organization = 'aoba' and valid_from <= '2026-06-30'"
              + " and valid_to > '2026-06-30' group by office, category",
          "insert into invoice (organization, number, run, cycle, label, office, issued_on, due_on,"
              + " total) select 'aoba', 'S2026-' || lpad((row_number() over (order by"
              + " office))::text, 6, '0'), 1000000, 'Q2026-07', '2026年7月から3か月分', office,"
              + " '2026-06-30', '2026-07-13', sum(unit * heads) from due group by office",
          "insert into invoice_line (organization, invoice, position, category, item, explanation,"
              + " unit, quantity, amount) select 'aoba', i.id, 1, d.category, 'FEE', '会費 3か月',"
              + " d.unit, d.heads, d.unit * d.heads from due d join invoice i"
              + " on i.organization = 'aoba' and i.run = 1000000 and i.office = d.office",
          "insert into posting (organization, booked_on, event, reference, account, office, amount)"
              + " select 'aoba', '2026-06-30', 'INVOICE', id, account, office, amount"
              + " from invoice, lateral (values ('RECEIVABLE', total), ('FEE', -total))"
              + " as e(account, amount) where organization = 'aoba' and run = 1000000",
          "insert into counter (organization, name, value) select 'aoba', 'invoice-2026', count(*)"
              + " from invoice where organization = 'aoba' and run = 1000000");

  private BillingHouse billing;

  @Test
  void a_billing_run_takes_at_most_one_and_a_half_times_the_hand_written_sql() throws Exception {
    billing = BillingHouse.open();
    try {
      billing.at(2026, 6, 30);
      billing.ground.offices(OFFICES, MEMBERS);
      plain("vacuum analyze");
      List<Double> ours = new ArrayList<>();
      List<Double> hand = new ArrayList<>();
      List<Double> previews = new ArrayList<>();
      List<Long> written = null;
      for (int round = 0; round < ROUNDS; round++) {
        empty();
        hand.add(seconds(this::byHand));
        List<Long> rows = rows();
        empty();
        long run = preview(previews);
        ours.add(seconds(() -> byDesk(run)));
        assertThat(rows()).isEqualTo(rows);
        written = rows;
        System.out.println("round " + round + ": ours " + ours + ", hand-written " + hand);
      }
      report(ours, hand, previews, written);
      assertThat(median(ours) / median(hand)).isLessThanOrEqualTo(LIMIT);
    } finally {
      billing.close();
    }
  }

  private long preview(List<Double> times) {
    long start = System.nanoTime();
    long run =
        billing.get(BillingDesk.class).preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow();
    times.add((System.nanoTime() - start) / 1e9);
    return run;
  }

  private void byDesk(long run) {
    BillingDesk desk = billing.get(BillingDesk.class);
    desk.start(STAFF, run, true);
    JobStep step = billing.get(JobStep.class);
    while (!desk.run(STAFF, run).orElseThrow().state().equals("DONE")) {
      step.run(AOBA);
    }
  }

  private void byHand() {
    try (Connection connection = billing.house.source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.organization', 'aoba', true)");
      for (String sql : HAND_WRITTEN) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void empty() {
    plain(EMPTY);
    plain("checkpoint");
  }

  private void plain(String sql) {
    try (Connection connection = billing.house.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      if (!sql.equals("checkpoint")) {
        throw new IllegalStateException(e);
      }
    }
  }

  private List<Long> rows() {
    return billing.ground.numbers(
        "select unnest(array[(select count(*) from member_charge),"
            + " (select sum(amount)::bigint from member_charge), (select count(*) from invoice),"
            + " (select sum(total)::bigint from invoice), (select count(*) from invoice_line),"
            + " (select count(*) from posting), (select sum(abs(amount))::bigint from posting)])");
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static void report(
      List<Double> ours, List<Double> hand, List<Double> previews, List<Long> rows)
      throws IOException {
    String text =
        "billing run, %,d members in %,d offices%n  ours         %.1f s of %s%n  hand-written %.1f s of %s%n  ratio        %.2f%n  preview      %.1f s%n  rows         %s%n"
            .formatted(
                (long) OFFICES * MEMBERS,
                OFFICES,
                median(ours),
                rounded(ours),
                median(hand),
                rounded(hand),
                median(ours) / median(hand),
                median(previews),
                rows);
    System.out.println(text);
    Files.writeString(
        Files.createDirectories(Path.of("target/bench")).resolve("billing-run.txt"), text);
  }

  private static List<String> rounded(List<Double> times) {
    return times.stream().map("%.1f"::formatted).toList();
  }
}
