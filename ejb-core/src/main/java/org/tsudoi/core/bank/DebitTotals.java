package org.tsudoi.core.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tsudoi.api.Problem;

/** Compares the counts and sums that a trailer states with the data above it. */
final class DebitTotals {

  private final DebitRecords records;
  private final List<Problem> problems = new ArrayList<>();

  private DebitTotals(DebitRecords records) {
    this.records = records;
  }

  static List<Problem> problems(DebitRecords records, ZenginDialect dialect) {
    Predicate<FixedRecord> paid = record -> isPaid(record, dialect);
    DebitTotals totals = new DebitTotals(records);
    totals.compare(OrderLayout.COUNT, OrderLayout.SUM, record -> true);
    totals.compare(DebitLayout.PAID_COUNT, DebitLayout.PAID_SUM, paid);
    totals.compare(DebitLayout.FAILED_COUNT, DebitLayout.FAILED_SUM, paid.negate());
    return totals.problems;
  }

  private static boolean isPaid(FixedRecord record, ZenginDialect dialect) {
    return dialect.outcomes().get(record.text(DebitLayout.RESULT)) == DebitOutcome.PAID;
  }

  private void compare(Field count, Field sum, Predicate<FixedRecord> which) {
    List<FixedRecord> counted = records.data().stream().filter(which).toList();
    compare(count, counted.size());
    compare(sum, counted.stream().mapToLong(record -> record.number(OrderLayout.AMOUNT)).sum());
  }

  private void compare(Field total, long actual) {
    long stated = records.trailer().number(total);
    if (stated != actual) {
      problems.add(records.trailer().problem(total, "bank.result.total", "" + actual, "" + stated));
    }
  }
}
