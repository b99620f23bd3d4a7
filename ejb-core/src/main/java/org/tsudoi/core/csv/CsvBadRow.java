package org.tsudoi.core.csv;

/**
 * A line that cannot be read as a row; the reading goes on after it.
 *
 * @param line its number, the first is 1
 * @param text the line as it stands, for the report
 * @param problem what is wrong
 */
public record CsvBadRow(long line, String text, CsvProblem problem) implements CsvLine {}
