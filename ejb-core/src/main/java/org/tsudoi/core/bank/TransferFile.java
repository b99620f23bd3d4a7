package org.tsudoi.core.bank;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/** Writes the file that asks a bank for transfers (総合振込データ, P-32, P-33). */
public final class TransferFile {
  private final RecordWriter writer;
  private final ZenginDialect dialect;

  private TransferFile(ZenginDialect dialect) {
    this.dialect = dialect;
    this.writer = new RecordWriter(dialect);
  }

  /**
   * The bytes to send. Refuses, all problems at once: an empty order, too many transfers, an amount
   * of zero or less ({@code bank.transfer.*}), and values that do not fit their field in length or
   * characters ({@code bank.field.*}, with the line).
   */
  public static Result<byte[]> write(TransferOrder order, ZenginDialect dialect) {
    List<Problem> problems = order.problems();
    return problems.isEmpty() ? new TransferFile(dialect).written(order) : Result.refused(problems);
  }

  private Result<byte[]> written(TransferOrder order) {
    writer.write(TransferLayout.HEADER, OrderLayout.head(order.client(), order.day(), dialect));
    order.records().forEach(record -> writer.write(TransferLayout.DATA, data(record)));
    writer.write(TransferLayout.TRAILER, trailer(order));
    writer.write(OrderLayout.END, Map.of());
    return writer.finish();
  }

  private Map<Field, String> data(TransferRecord record) {
    BankAccount account = record.account();
    return Map.ofEntries(
        entry(OrderLayout.BANK, account.bank()),
        entry(OrderLayout.BRANCH, account.branch()),
        entry(OrderLayout.TYPE, account.type().code()),
        entry(OrderLayout.NUMBER, dialect.accountPadding().print(account.number())),
        entry(TransferLayout.RECEIVER, account.holder().value()),
        entry(OrderLayout.AMOUNT, Long.toString(record.amount().amount())),
        entry(OrderLayout.NEW_CODE, NewCode.USUAL.code()),
        entry(TransferLayout.CUSTOMER, record.customer()));
  }

  private static Map<Field, String> trailer(TransferOrder order) {
    return Map.of(
        OrderLayout.COUNT, Integer.toString(order.records().size()),
        OrderLayout.SUM, order.sum().toString());
  }
}
