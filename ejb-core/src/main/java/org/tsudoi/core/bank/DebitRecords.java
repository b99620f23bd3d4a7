package org.tsudoi.core.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/**
 * The records of a direct-debit file, every field readable.
 *
 * @param header the one header
 * @param data the debits
 * @param trailer the one trailer
 */
record DebitRecords(FixedRecord header, List<FixedRecord> data, FixedRecord trailer) {

  private static final Map<Character, Layout> LAYOUTS =
      Map.of(
          '1', DebitLayout.HEADER,
          '2', DebitLayout.DATA,
          '8', DebitLayout.TRAILER,
          '9', OrderLayout.END);

  /**
   * Refuses a file without its end ({@code bank.file.cut}), records out of order ({@code
   * bank.file.order}) and fields that are not readable ({@code bank.field.*}), each with its line.
   */
  static Result<DebitRecords> of(List<byte[]> lines, ZenginEncoding encoding) {
    int end = end(lines);
    if (end < 0) {
      return ZenginBytes.cut(lines.size());
    }
    List<Problem> problems = order(lines, Math.max(end, 2));
    return problems.isEmpty() ? readable(lines, encoding) : Result.refused(problems);
  }

  private static int end(List<byte[]> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> kind(lines, i) == '9')
        .findFirst()
        .orElse(-1);
  }

  private static List<Problem> order(List<byte[]> lines, int end) {
    return IntStream.range(0, lines.size())
        .filter(i -> kind(lines, i) != expected(i, end))
        .mapToObj(i -> Problem.of("bank.file.order", "line", i + 1))
        .toList();
  }

  private static char expected(int i, int end) {
    if (i == 0) {
      return '1';
    }
    return i < end - 1 ? '2' : i == end - 1 ? '8' : i == end ? '9' : '-';
  }

  private static char kind(List<byte[]> lines, int i) {
    return (char) lines.get(i)[0];
  }

  private static Result<DebitRecords> readable(List<byte[]> lines, ZenginEncoding encoding) {
    List<FixedRecord> all =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new FixedRecord(i + 1, layout(lines, i), lines.get(i), encoding))
            .toList();
    List<Problem> problems = all.stream().flatMap(r -> r.unreadable().stream()).toList();
    return problems.isEmpty() ? Result.of(of(all)) : Result.refused(problems);
  }

  private static Layout layout(List<byte[]> lines, int i) {
    return LAYOUTS.get(kind(lines, i));
  }

  private static DebitRecords of(List<FixedRecord> all) {
    int trailer = all.size() - 2;
    return new DebitRecords(all.get(0), all.subList(1, trailer), all.get(trailer));
  }
}
