package org.tsudoi.core.bank;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/** Writes the file that asks a bank for transfers (総合振込データ, P-32, P-33). */
public final class TransferFile {
  private static final String JIS = "0";

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
    writer.write(TransferLayout.HEADER, header(order));
    order.records().forEach(record -> writer.write(TransferLayout.DATA, data(record)));
    writer.write(TransferLayout.TRAILER, trailer(order));
    writer.write(TransferLayout.END, Map.of());
    return writer.finish();
  }

  private Map<Field, String> header(TransferOrder order) {
    DebitClient client = order.client();
    return Map.of(
        TransferLayout.CHARACTER_CODE, JIS,
        TransferLayout.CLIENT_CODE, client.code(),
        TransferLayout.CLIENT_NAME, client.name(),
        TransferLayout.DAY, DebitRequestFile.DAY.format(order.day()),
        TransferLayout.BANK, client.account().bank(),
        TransferLayout.BANK_NAME, client.bankName(),
        TransferLayout.BRANCH, client.account().branch(),
        TransferLayout.BRANCH_NAME, client.branchName(),
        TransferLayout.TYPE, client.account().type().code(),
        TransferLayout.NUMBER, dialect.accountPadding().print(client.account().number()));
  }

  private Map<Field, String> data(TransferRecord record) {
    BankAccount account = record.account();
    return Map.ofEntries(
        entry(TransferLayout.BANK, account.bank()),
        entry(TransferLayout.BRANCH, account.branch()),
        entry(TransferLayout.TYPE, account.type().code()),
        entry(TransferLayout.NUMBER, dialect.accountPadding().print(account.number())),
        entry(TransferLayout.RECEIVER, account.holder().value()),
        entry(TransferLayout.AMOUNT, Long.toString(record.amount().amount())),
        entry(TransferLayout.NEW_CODE, NewCode.USUAL.code()),
        entry(TransferLayout.CUSTOMER, record.customer()));
  }

  private static Map<Field, String> trailer(TransferOrder order) {
    return Map.of(
        TransferLayout.COUNT, Integer.toString(order.records().size()),
        TransferLayout.SUM, order.sum().toString());
  }
}
