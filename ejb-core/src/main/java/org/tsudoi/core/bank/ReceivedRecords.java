package org.tsudoi.core.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * The records of a file of money received: one or more parts, each an account's header, items and
 * trailer, then the end.
 *
 * @param parts in the order of the file
 */
record ReceivedRecords(List<Part> parts) {

  /** What one header announces. */
  record Part(FixedRecord header, List<FixedRecord> data, FixedRecord trailer) {}

  /**
   * Refuses a file without its end ({@code bank.file.cut}), records out of order ({@code
   * bank.file.order}) and fields that are not readable ({@code bank.field.*}), each with its line.
   */
  static Result<ReceivedRecords> of(
      List<byte[]> lines, ReceivedKind kind, ZenginEncoding encoding) {
    List<Problem> order = order(lines);
    if (!order.isEmpty()) {
      return Result.refused(order);
    }
    if (record(lines, lines.size() - 1) != '9') {
      return ZenginBytes.cut(lines.size());
    }
    List<FixedRecord> all =
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> new FixedRecord(i + 1, kind.layout(record(lines, i)), lines.get(i), encoding))
            .toList();
    List<Problem> problems = all.stream().flatMap(each -> each.unreadable().stream()).toList();
    return problems.isEmpty() ? Result.of(parts(all)) : Result.refused(problems);
  }

  /** Every record that may not stand behind the one before it. */
  private static List<Problem> order(List<byte[]> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> !followers(i == 0 ? '0' : record(lines, i - 1)).contains(kind(lines, i)))
        .mapToObj(i -> Problem.of("bank.file.order", "line", i + 1))
        .toList();
  }

  private static String followers(char before) {
    return switch (before) {
      case '0' -> "1";
      case '1', '2' -> "28";
      case '8' -> "19";
      default -> "";
    };
  }

  private static String kind(List<byte[]> lines, int i) {
    return String.valueOf(record(lines, i));
  }

  private static char record(List<byte[]> lines, int i) {
    return (char) (lines.get(i)[0] & 0xFF);
  }

  private static ReceivedRecords parts(List<FixedRecord> all) {
    List<Part> parts = new ArrayList<>();
    int header = 0;
    for (int i = 0; i < all.size(); i++) {
      char record = (char) all.get(i).bytes()[0];
      if (record == '1') {
        header = i;
      } else if (record == '8') {
        parts.add(new Part(all.get(header), all.subList(header + 1, i), all.get(i)));
      }
    }
    return new ReceivedRecords(List.copyOf(parts));
  }
}
