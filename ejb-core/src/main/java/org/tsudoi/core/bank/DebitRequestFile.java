package org.tsudoi.core.bank;

import static java.util.Map.entry;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/** Writes the file that asks a bank for direct debits (口座振替請求データ, FE-13). */
public final class DebitRequestFile {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

  private final RecordWriter writer;
  private final ZenginDialect dialect;

  private DebitRequestFile(ZenginDialect dialect) {
    this.dialect = dialect;
    this.writer = new RecordWriter(dialect);
  }

  /**
   * The bytes to send. Refuses, all problems at once: an empty request, a customer number missing
   * or twice, an amount of zero or less ({@code bank.request.*}), and values that do not fit their
   * field in length or characters, a sum beyond 12 digits included ({@code bank.field.*}, with the
   * line).
   */
  public static Result<byte[]> write(DebitRequest request, ZenginDialect dialect) {
    List<Problem> problems = request.problems();
    return problems.isEmpty()
        ? new DebitRequestFile(dialect).written(request)
        : Result.refused(problems);
  }

  private Result<byte[]> written(DebitRequest request) {
    writer.write(DebitLayout.HEADER, OrderLayout.head(request.client(), request.day(), dialect));
    request.records().forEach(record -> writer.write(DebitLayout.DATA, data(record)));
    writer.write(DebitLayout.TRAILER, trailer(request));
    writer.write(OrderLayout.END, Map.of());
    return writer.finish();
  }

  private Map<Field, String> data(DebitRecord record) {
    BankAccount account = record.account();
    return Map.ofEntries(
        entry(OrderLayout.BANK, account.bank()),
        entry(OrderLayout.BANK_NAME, record.bankName()),
        entry(OrderLayout.BRANCH, account.branch()),
        entry(OrderLayout.BRANCH_NAME, record.branchName()),
        entry(OrderLayout.TYPE, account.type().code()),
        entry(OrderLayout.NUMBER, dialect.accountPadding().print(account.number())),
        entry(DebitLayout.HOLDER, account.holder().value()),
        entry(OrderLayout.AMOUNT, Long.toString(record.amount().amount())),
        entry(OrderLayout.NEW_CODE, dialect.newCode(record.newCode())),
        entry(DebitLayout.CUSTOMER, record.customer()),
        entry(DebitLayout.RESULT, "0"));
  }

  private static Map<Field, String> trailer(DebitRequest request) {
    return Map.of(
        OrderLayout.COUNT, Integer.toString(request.records().size()),
        OrderLayout.SUM, request.sum().toString());
  }
}
