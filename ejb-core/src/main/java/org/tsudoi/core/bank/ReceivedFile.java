package org.tsudoi.core.bank;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * Reads the bank's files of money received (振込入金通知・入出金取引明細, P-32). All or nothing: what is wrong
 * anywhere refuses the whole file, so that no money is booked from a doubtful one.
 */
public final class ReceivedFile {
  private static final long LARGEST = 100_000L * (Layout.NOTICE + 2);

  private ReceivedFile() {}

  /**
   * What came in on {@code account}. Line ends and end mark may be any or none, years those of the
   * era or western. Refused, with line and field: a file of another kind ({@code
   * bank.received.kind}), none, cut or too large ({@code bank.file.*}), unreadable fields ({@code
   * bank.field.*}), another account ({@code bank.received.account}), sums that differ from the
   * trailer's ({@code bank.received.total}), days to come or none ({@code bank.received.day}),
   * strange codes ({@code bank.received.code}).
   *
   * @param today no item is later
   */
  public static Result<Received> read(
      byte[] file, BankAccount account, ZenginEncoding encoding, LocalDate today) {
    String start = new String(file, 0, Math.min(3, file.length), StandardCharsets.ISO_8859_1);
    Optional<ReceivedKind> kind =
        start.length() == 3 ? ReceivedKind.of(start.substring(1)) : Optional.empty();
    if (kind.isEmpty() && start.matches("1\\d\\d")) {
      return Result.refused("bank.received.kind", "actual", start.substring(1));
    }
    return ZenginBytes.records(file, LARGEST, Layout.NOTICE)
        .flatMap(lines -> ofKind(lines, kind, encoding, account, today));
  }

  private static Result<Received> ofKind(
      List<byte[]> lines,
      Optional<ReceivedKind> kind,
      ZenginEncoding encoding,
      BankAccount account,
      LocalDate today) {
    if (kind.isEmpty()) {
      return Result.refused("bank.file.not-zengin", "length", Layout.NOTICE);
    }
    return ReceivedRecords.of(lines, kind.get(), encoding)
        .flatMap(records -> checked(records, new ReceivedReader(kind.get(), account, today)));
  }

  private static Result<Received> checked(ReceivedRecords records, ReceivedReader reader) {
    records.parts().forEach(reader::read);
    List<Problem> problems = reader.problems();
    return problems.isEmpty() ? Result.of(reader.received()) : Result.refused(problems);
  }
}
