package org.tsudoi.core.csv;

/** One line of data: a row, or a line that is none. */
public sealed interface CsvLine permits CsvRow, CsvBadRow {

  /** Its number in the file as Excel and editors show it: the first line is 1. */
  long line();
}
