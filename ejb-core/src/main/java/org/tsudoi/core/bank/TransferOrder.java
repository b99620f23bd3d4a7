package org.tsudoi.core.bank;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Problem;

/**
 * What a bank is asked to transfer on one day (総合振込依頼).
 *
 * @param client who pays
 * @param day day of the transfer, Japan time; the file says month and day only
 * @param records accounts and amounts, at most 999,999
 */
public record TransferOrder(DebitClient client, LocalDate day, List<TransferRecord> records) {

  /** Most transfers that one file holds. */
  public static final int LIMIT = 999_999;

  /** Keeps its own copy of the records. */
  public TransferOrder {
    records = List.copyOf(records);
  }

  /** The sum of all amounts, in yen. */
  BigInteger sum() {
    return records.stream()
        .map(record -> BigInteger.valueOf(record.amount().amount()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Reasons not to send it that no field shows: nothing or too much in it, no amount. */
  List<Problem> problems() {
    if (records.isEmpty()) {
      return List.of(Problem.of("bank.transfer.empty"));
    }
    if (records.size() > LIMIT) {
      return List.of(Problem.of("bank.transfer.too-many", "limit", LIMIT, "count", records.size()));
    }
    List<Problem> problems = new ArrayList<>();
    records.stream()
        .filter(record -> !record.amount().isPositive())
        .forEach(record -> problems.add(amount(record)));
    return problems;
  }

  private static Problem amount(TransferRecord record) {
    return Problem.at(
        OrderLayout.AMOUNT.name(),
        "bank.transfer.amount",
        "customer",
        record.customer(),
        "amount",
        record.amount().amount());
  }
}
