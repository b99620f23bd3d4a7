package org.tsudoi.core.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;

/** Takes a received file apart into records of 120 or 200 bytes, or says why it is no such file. */
final class ZenginBytes {

  private ZenginBytes() {}

  /**
   * The records, at least one. Refuses a file that is too large ({@code bank.file.too-large}),
   * empty ({@code bank.file.empty}), in another character code ({@code bank.file.code}), of another
   * kind ({@code bank.file.not-zengin}), cut in its last record ({@code bank.file.cut}) or with
   * records of another length ({@code bank.file.length}, each with its line).
   */
  static Result<List<byte[]>> records(byte[] file, long limit) {
    return records(file, limit, Layout.LENGTH);
  }

  /** The same for records of {@code length} bytes. */
  static Result<List<byte[]>> records(byte[] file, long limit, int length) {
    if (file.length > limit) {
      return Result.refused("bank.file.too-large", "limit", limit, "size", file.length);
    }
    List<byte[]> lines = FileLines.of(file, length);
    if (lines.isEmpty()) {
      return Result.refused("bank.file.empty");
    }
    Optional<String> strangeCode = FileCode.strange(file);
    return strangeCode.isPresent()
        ? Result.refused("bank.file.code", "code", strangeCode.get())
        : sized(lines, length);
  }

  private static Result<List<byte[]>> sized(List<byte[]> lines, int length) {
    List<Problem> problems = lengths(lines, length);
    if (problems.isEmpty()) {
      return Result.of(lines);
    }
    if (problems.size() == lines.size()) {
      return Result.refused("bank.file.not-zengin", "length", length);
    }
    boolean onlyTheLast = problems.size() == 1 && isShort(lines.get(lines.size() - 1), length);
    return onlyTheLast ? cut(lines.size()) : Result.refused(problems);
  }

  static <T> Result<T> cut(int lines) {
    return Result.refused("bank.file.cut", "line", lines);
  }

  private static List<Problem> lengths(List<byte[]> lines, int length) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).length != length)
        .mapToObj(i -> length(i + 1, length, lines.get(i).length))
        .toList();
  }

  private static Problem length(int line, int expected, int actual) {
    return Problem.of("bank.file.length", "line", line, "expected", expected, "actual", actual);
  }

  private static boolean isShort(byte[] line, int length) {
    return line.length < length;
  }
}
