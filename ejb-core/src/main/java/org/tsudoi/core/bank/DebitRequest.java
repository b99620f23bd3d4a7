package org.tsudoi.core.bank;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.Problem;

/**
 * What a bank is asked to debit on one day (口座振替請求).
 *
 * @param client who collects
 * @param day day of the debit, Japan time; the file says month and day only
 * @param records accounts and amounts, at most 999,999
 */
public record DebitRequest(DebitClient client, LocalDate day, List<DebitRecord> records) {

  /** Most debits that one file holds. */
  public static final int LIMIT = 999_999;

  /** Keeps its own copy of the records. */
  public DebitRequest {
    records = List.copyOf(records);
  }

  /** The sum of all amounts, in yen. */
  BigInteger sum() {
    return records.stream()
        .map(record -> BigInteger.valueOf(record.amount().amount()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * Reasons not to send it that no field shows: nothing or too much in it, a key twice, no amount.
   */
  List<Problem> problems() {
    if (records.isEmpty()) {
      return List.of(Problem.of("bank.request.empty"));
    }
    return records.size() > LIMIT
        ? List.of(Problem.of("bank.request.too-many", "limit", LIMIT, "count", records.size()))
        : ofRecords();
  }

  private List<Problem> ofRecords() {
    List<Problem> problems = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (DebitRecord record : records) {
      if (record.key().isEmpty() || !keys.add(record.key())) {
        problems.add(of(record, DebitLayout.CUSTOMER, "bank.request.customer"));
      }
      if (!record.amount().isPositive()) {
        problems.add(of(record, OrderLayout.AMOUNT, "bank.request.amount"));
      }
    }
    return problems;
  }

  private static Problem of(DebitRecord record, Field field, String code) {
    return Problem.at(
        field.name(), code, "customer", record.customer(), "amount", record.amount().amount());
  }
}
