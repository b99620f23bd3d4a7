package org.tsudoi.core.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a file into its records, whatever line ends it has, or none, and an end mark or none. */
final class FileLines {

  private static final byte END_OF_FILE = 0x1A;

  private final byte[] file;
  private final int length;
  private final int end;

  private FileLines(byte[] file, int length) {
    this.file = file;
    this.length = length;
    this.end = endOf(file);
  }

  static List<byte[]> of(byte[] file) {
    return of(file, Layout.LENGTH);
  }

  /** The records of a file whose records have {@code length} bytes. */
  static List<byte[]> of(byte[] file, int length) {
    FileLines lines = new FileLines(file, length);
    return lines.hasLineEnds() ? lines.atLineEnds() : lines.atLength();
  }

  private static int endOf(byte[] file) {
    int end = file.length;
    while (end > 0 && (isLineEnd(file[end - 1]) || file[end - 1] == END_OF_FILE)) {
      end--;
    }
    return end;
  }

  private boolean hasLineEnds() {
    return next(0) < end;
  }

  private List<byte[]> atLength() {
    List<byte[]> lines = new ArrayList<>();
    for (int at = 0; at < end; at += length) {
      lines.add(Arrays.copyOfRange(file, at, Math.min(at + length, end)));
    }
    return lines;
  }

  private List<byte[]> atLineEnds() {
    List<byte[]> lines = new ArrayList<>();
    for (int at = 0; at <= end; ) {
      int stop = next(at);
      lines.add(Arrays.copyOfRange(file, at, stop));
      boolean crlf = stop + 1 < end && file[stop] == '\r' && file[stop + 1] == '\n';
      at = stop + (crlf ? 2 : 1);
    }
    return lines;
  }

  private int next(int from) {
    int at = from;
    while (at < end && !isLineEnd(file[at])) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\r' || b == '\n';
  }
}
