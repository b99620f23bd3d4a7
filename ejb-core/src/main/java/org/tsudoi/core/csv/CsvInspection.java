package org.tsudoi.core.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.tsudoi.api.Result;

/** Judges an uploaded file by its content, before any row is read. */
final class CsvInspection {

  private static final int ZIP = 0x504B0304;
  private static final int OLD_EXCEL = 0xD0CF11E0;
  private static final int BYTE_ORDER_MARK_16 = 0xFEFF;
  private static final int BYTE_ORDER_MARK_16_REVERSED = 0xFFFE;

  private final CsvSource source;
  private final CsvLimits limits;

  CsvInspection(CsvSource source, CsvLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  Result<CsvFile> run() throws IOException {
    int magic = firstFourBytes();
    int half = magic >>> 16;
    if (magic == ZIP || magic == OLD_EXCEL) {
      return Result.refused("csv.excel");
    }
    if (half == BYTE_ORDER_MARK_16 || half == BYTE_ORDER_MARK_16_REVERSED) {
      return Result.refused("csv.utf16");
    }
    if (isTooLarge()) {
      return Result.refused("csv.too-large", "max", limits.megabytes());
    }
    return detect();
  }

  private Result<CsvFile> detect() throws IOException {
    TextScan utf8 = TextScan.of(source, CsvEncoding.UTF_8);
    if (utf8.isDecoded()) {
      return measure(utf8, CsvEncoding.UTF_8);
    }
    if (utf8.isCutInCharacter()) {
      return Result.refused("csv.cut", "line", utf8.line());
    }
    TextScan shiftJis = TextScan.of(source, CsvEncoding.SHIFT_JIS);
    if (shiftJis.isDecoded()) {
      return measure(shiftJis, CsvEncoding.SHIFT_JIS);
    }
    return shiftJis.isCutInCharacter()
        ? Result.refused("csv.cut", "line", shiftJis.line())
        : Result.refused("csv.encoding", "line", Math.max(utf8.line(), shiftJis.line()));
  }

  private Result<CsvFile> measure(TextScan scan, CsvEncoding encoding) {
    if (scan.binaryLine() > 0) {
      return Result.refused("csv.binary", "line", scan.binaryLine());
    }
    if (scan.longest() > limits.lineLength()) {
      return Result.refused(
          "csv.line-too-long", "line", scan.longestLine(), "max", limits.lineLength());
    }
    long lines = scan.endsWithLineEnd() ? scan.line() - 1 : scan.line();
    if (lines > limits.lines()) {
      return Result.refused("csv.too-many-lines", "max", limits.lines());
    }
    return CsvFile.open(source, encoding, lines, scan.endsWithLineEnd());
  }

  private boolean isTooLarge() throws IOException {
    try (InputStream in = source.open()) {
      in.skipNBytes(limits.bytes());
      return in.read() >= 0;
    } catch (EOFException withinLimit) {
      return false;
    }
  }

  private int firstFourBytes() throws IOException {
    try (InputStream in = source.open()) {
      int magic = 0;
      for (byte each : Arrays.copyOf(in.readNBytes(4), 4)) {
        magic = magic << 8 | each & 0xFF;
      }
      return magic;
    }
  }
}
