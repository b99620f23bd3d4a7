package org.tsudoi.core.bank;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * Reads the bank's answer to a request for direct debits (口座振替結果データ, FE-13). All or nothing: what
 * is wrong anywhere refuses the whole file, so that no money is booked from a doubtful one.
 */
public final class DebitResultFile {

  private static final long LONGEST_LINE = Layout.LENGTH + 2L;
  private static final long SPARE_LINES = 1000;

  private DebitResultFile() {}

  /**
   * The answer to {@code sent}. Line ends and end mark may be any or none. Refuses, with line and
   * field: a file that is none, cut or too large ({@code bank.file.*}), unreadable fields ({@code
   * bank.field.*}), and all that does not fit what was sent: client, day, bank, customer, account,
   * amount, a record too many or missing, a strange result code, wrong totals ({@code
   * bank.result.*}). Names are not compared: banks write their own.
   */
  public static Result<DebitResult> read(byte[] file, DebitRequest sent, ZenginDialect dialect) {
    return ZenginBytes.records(file, limit(sent))
        .flatMap(lines -> DebitRecords.of(lines, dialect.encoding()))
        .flatMap(records -> compared(records, sent, dialect));
  }

  /** The same from a stream, of which no more is read than such a file may have. */
  public static Result<DebitResult> read(InputStream file, DebitRequest sent, ZenginDialect dialect)
      throws IOException {
    return read(file.readNBytes((int) limit(sent) + 1), sent, dialect);
  }

  private static long limit(DebitRequest sent) {
    return (2L * sent.records().size() + SPARE_LINES) * LONGEST_LINE;
  }

  private static Result<DebitResult> compared(
      DebitRecords records, DebitRequest sent, ZenginDialect dialect) {
    List<Problem> problems = new ArrayList<>(HeaderComparison.problems(records.header(), sent));
    DebitMatching matching = new DebitMatching(sent, dialect);
    matching.match(records.data());
    problems.addAll(matching.problems());
    problems.addAll(DebitTotals.problems(records, dialect));
    return problems.isEmpty()
        ? Result.of(new DebitResult(matching.answers()))
        : Result.refused(problems);
  }
}
