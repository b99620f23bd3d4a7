package org.tsudoi.core.csv;

/**
 * How much an uploaded file may hold.
 *
 * @param megabytes size of the file, in units of 1,000,000 bytes
 * @param lines lines, the head line included
 * @param lineLength characters in one line
 */
public record CsvLimits(int megabytes, long lines, int lineLength) {

  /** Room for two million rows of a register. */
  public static final CsvLimits USUAL = new CsvLimits(1_000, 2_000_001, 20_000);

  long bytes() {
    return megabytes * 1_000_000L;
  }
}
